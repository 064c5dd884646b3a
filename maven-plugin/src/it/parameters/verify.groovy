def site = new File(basedir, 'target/public')
assert new File(site, 'tzgg/today.html').exists()
assert new File(site, 'tzgg/draft.html').exists()
assert !new File(site, 'tzgg/tomorrow.html').exists()
assert new File(site, 'sitemap.xml').text.contains('https://www.qinglan.example/xz/yunxi/tzgg/today.html')
assert !new File(basedir, 'target/site').exists()

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/report/build.json'), 'UTF-8')
assert report.published
assert report.pages == 2
assert report.leftOut*.file == ['content/tzgg/tomorrow.md']

def log = new File(basedir, 'build.log').text
assert log =~ /\[INFO\]   pages +\d+ ms/
assert log.contains('[INFO] 1 page was left out:')
assert log.contains('[INFO] jiandu.yaml: note config.identity-incomplete: ')
assert log.contains('[INFO] Built 2 pages')
