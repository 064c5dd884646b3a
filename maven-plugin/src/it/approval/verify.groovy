// Nobody approved the first build, so nothing is published and the digest to approve is told.
def log = new File(basedir, 'build.log').text
assert log.contains('approval.missing')
assert log =~ /their digest is [0-9a-f]{64}/
assert log.contains('jiandu approve SITE --name NAME --out FILE')
assert log.contains('MojoFailureException')
assert !log.contains('\tat ')
assert !new File(basedir, 'target/site').exists()
