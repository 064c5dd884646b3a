def log = new File(basedir, 'build.log').text
assert log.count('[WARNING] content/tzgg/tingshui.md') == 2
assert log.count('Built 1 pages') == 1
assert log.contains('Not built: 0 errors, 1 warnings')
assert log.contains('MojoFailureException')
assert !log.contains('\tat ')
assert new File(basedir, 'target/site/tzgg/tingshui.html').exists() : 'the former site stays'
