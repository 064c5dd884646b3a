def page = new File(basedir, 'target/site/tzgg/tingshui.html')
assert page.getText('UTF-8').contains('请居民提前蓄水')
assert new File(basedir, 'target/site/index.html').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] Built 1 page,')

def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
assert readme.contains(new File(basedir, 'pom.xml').getText('UTF-8')) : 'the README shows this very pom'
