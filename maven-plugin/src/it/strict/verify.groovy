def log = new File(basedir, 'build.log').text
assert log.count('[WARNING] content/tzgg/tingshui.md') == 2
assert log.count('Built 1 page,') == 1
assert log.contains('Not built: 1 warning, and --strict lets none pass')
assert log.contains('MojoFailureException')
assert !log.contains('\tat ')
assert new File(basedir, 'target/site/tzgg/tingshui.html').exists() : 'the former site stays'
