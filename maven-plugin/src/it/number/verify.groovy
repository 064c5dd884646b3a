def page = new File(basedir, 'content/zcwj/fangxun.md').getText('UTF-8')
assert page == '---\n标题: 防汛预案\n发布日期: 2026-03-01\n索引号: "11990123MB2600181Y/2026-00001"\n---\n各村：\n'
assert new File(basedir, 'data/index-numbers.yaml').getText('UTF-8').contains('content/zcwj/fangxun.md')
assert !new File(basedir, 'target/site').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] Gave 1 index number')
