// The bundle stands beside the site, is sound, and is installed with the project.
import java.util.zip.ZipFile
def bundle = new File(basedir, 'target/site-1-site.zip')
assert bundle.isFile()
new ZipFile(bundle).withCloseable { zip ->
    assert zip.getEntry('bundle.json') != null
    assert zip.getEntry('site/tzgg/a.html') != null
    assert zip.getInputStream(zip.getEntry('bundle.json')).text.contains('"root": "/srv/xz/yunxi"')
}
def log = new File(basedir, 'build.log').text
assert log.contains('已打包：云溪镇')
assert log.contains('site-1-site.zip')
assert new File(localRepositoryPath, 'yunxi/site/1/site-1-site.zip').isFile()
