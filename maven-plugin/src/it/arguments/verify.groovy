// There is no site here: the first run is told to skip it, the second finds its argument wrong before it looks.
def log = new File(basedir, 'build.log').text
assert log.count('BUILD SUCCESS') == 1
assert log.contains('Skipped.')
assert log.contains('baseUrl: not an address like https://www.example.gov.cn/xz/: www.qinglan.example')
assert log.contains('MojoFailureException')
assert !log.contains('\tat ')
assert !new File(basedir, 'target').exists()
