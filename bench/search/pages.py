"""Makes the sites of the search benchmark: the laws as they are, or N short pages as a township has them.

Beside each site stands pages.jsonl, a line for each page: its address, title, plain text and, where it has one, its
document number (文号). The queries are drawn from it and the hits are judged by it, not by what an index holds.
The same folder of laws, number and seed give the same bytes.
"""
import datetime, json, random, re, shutil

SITE = """\
name: 云溪镇人民政府
fullName: 澜州市清岚县云溪镇人民政府
kind: township
baseUrl: https://www.qinglan.example/xz/yunxi/
domain: www.qinglan.example
description: 云溪镇人民政府网站
sponsor: 清岚县云溪镇人民政府
divisionCode: "990123"
uscc: 11990123MB2600181Y
address: 清岚县云溪镇溪东路18号
phone: 0000-1234500
"""
COMMENT = re.compile(r"<!--.*?-->", re.S)
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
HEADING = re.compile(r"^#\s+(.+)$", re.M)
NUMBER = re.compile(r"^(第[零〇一二三四五六七八九十百千]+[条章节编款](之[一二三四五六七八九十]+)?|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)\s*")

# ---- laws


def read_laws(folder):
    """(class, title, date, paragraphs) of each law, in the order of the file names."""
    laws = []
    for path in sorted(folder.rglob("*.md"), key=lambda p: p.relative_to(folder).as_posix()):
        text = path.read_text("utf-8").replace("\r\n", "\n")
        text = COMMENT.sub("", FRONT_MATTER.sub("", text))
        # Titles in ASCII brackets would be taken for HTML.
        text = text.replace("<", "〈").replace(">", "〉")
        head = HEADING.search(text)
        if not head:
            continue
        text = text[:head.start()] + text[head.end():]
        paragraphs = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
        written = re.search(r"\((\d{4})-(\d\d)-(\d\d)\)", path.name)
        date = datetime.date(*map(int, written.groups())) if written else datetime.date(2000, 1, 1)
        laws.append((path.relative_to(folder).parts[0], head.group(1).strip(), date, paragraphs))
    return laws


def law_pages(laws):
    folders = {name: f"fl{i:02d}" for i, name in enumerate(sorted({law[0] for law in laws}), 1)}
    pages = []
    for i, (name, title, date, paragraphs) in enumerate(laws):
        pages.append({"column": folders[name], "name": f"t{date:%Y%m%d}_{i:06d}", "title": title, "date": date,
                      "paragraphs": paragraphs})
    return {folder: (name, "政策文件", "article") for name, folder in folders.items()}, pages


# ---- short pages

COLUMNS = {  # folder: (name, type of column, kind of entry)
    "zcwj": ("政策文件", "政策文件", "policy"), "tzgg": ("通知公告", "工作动态", "article"),
    "gsgg": ("公示公告", "信息公开目录", "article"), "ywdt": ("要闻动态", "工作动态", "article"),
    "cwgk": ("村务公开", "信息公开目录", "article"),
}
VILLAGES = ("石桥村 柳溪村 上坞村 下坞村 岭脚村 白沙村 茶园村 杨树湾村 竹林村 双井村 枫树坪村 荷塘村 大路口村 高峰村 新田村 "
            "老鹰岩村 桃花源村 沙洲村 月亮湾村 龙潭村 青石板村 梅岭村 河西村 樟树下村 东坑村 后山村 平安村 永丰村 云溪社区 溪东社区").split()
OFFICES = ("党政综合办公室 农业农村办公室 社会事务办公室 应急管理办公室 村镇建设办公室 综合行政执法队 便民服务中心 财政所 司法所 "
           "自然资源所 退役军人服务站 社会保障服务所 水利站 林业站 文化站 卫生院 统计站 畜牧兽医站").split()
TOPICS = ("森林防火 防汛抗旱 秸秆禁烧 农村饮水安全 高标准农田建设 耕地地力保护补贴发放 农机购置补贴申报 最低生活保障对象核查 特困人员供养 "
          "临时救助 残疾人两项补贴 高龄老人津贴 城乡居民基本医疗保险参保缴费 城乡居民养老保险待遇领取资格认证 新增就业岗位 公益性岗位招聘 "
          "退役军人优待证申领 农村危房改造 农村宅基地审批 不动产权证书发放 土地承包经营权流转 集体土地征收补偿 房屋安全隐患排查 自建房整治 "
          "地质灾害防治 山塘水库除险加固 河道清淤 垃圾分类 农村生活污水治理 户用厕所改造 畜禽养殖污染治理 动物疫病免疫 松材线虫病防治 "
          "古树名木保护 退耕还林补助兑现 林地确权 茶叶产业发展 毛竹采伐许可 粮食收购 种粮大户补贴 农产品质量安全 农药包装废弃物回收 "
          "食品安全 药品安全 特种设备检查 烟花爆竹管理 道路交通安全 电动自行车管理 消防安全 校车安全 学生资助 义务教育招生 学前教育 "
          "暑期防溺水 控辍保学 疫苗接种 家庭医生签约 老年人体检 妇女两癌筛查 独生子女家庭奖励扶助 婚姻登记 殡葬改革 人口普查 经济普查 "
          "统计调查 财政预算 财政决算 三公经费 村级财务审计 集体资产清查 惠民惠农资金 一事一议项目 乡村公路养护 桥梁维修 路灯安装 "
          "公交线路调整 供水管网改造 电网改造 光伏发电 通信基站建设 快递进村 电商培训 文化下乡 公共图书室 非物质文化遗产 文物保护 "
          "全民健身 民宿管理 乡村旅游 招商引资 营商环境 政务公开 档案管理 信访接待 法律援助 人民调解 社区矫正 禁毒宣传 反诈宣传 "
          "征兵 民兵整组 国防教育 换届选举 村规民约 扫黑除恶 安全生产 应急演练 值班值守 网络安全 保密检查 知识产权 科普宣传").split()
PERIODS = ("{y}年 {y}年度 {y}年上半年 {y}年下半年 {y}年春季 {y}年夏季 {y}年秋季 {y}年冬季 {y}年第一季度 {y}年第二季度 {y}年第三季度 "
           "{y}年第四季度 {y}年{m}月").split()
TITLES = {
    "zcwj": ("关于印发《云溪镇{t}实施方案》的通知 关于做好{p}{t}工作的通知 关于进一步加强{t}工作的意见 关于成立{t}工作领导小组的通知 "
             "关于表扬{p}{t}工作先进集体的决定 关于{v}{t}项目的批复 关于下达{p}{t}任务的通知 关于调整{t}有关事项的通知 "
             "关于修改《云溪镇{t}管理办法》的决定 关于转发《{l}》宣传提纲的通知").split(),
    "tzgg": ("关于开展{p}{t}的通知 关于{v}开展{t}的通告 关于公开征求《云溪镇{t}管理办法（征求意见稿）》意见的公告 关于{t}受理时间的公告 "
             "关于{v}道路因{t}临时封闭的通告 关于{p}{t}有关事项的温馨提示 关于开展《{l}》宣传活动的通知 {o}关于{t}的公告").split(),
    "gsgg": ("关于{v}{p}{t}名单的公示 关于{p}{t}资金安排的公示 {v}{t}项目中标结果公告 {v}{t}项目竣工验收公示 {o}{p}{t}情况公示 "
             "关于{v}{t}对象审核结果的公示").split(),
    "ywdt": ("云溪镇召开{p}{t}推进会 {v}扎实推进{t} {o}到{v}检查{t} 云溪镇{t}见成效 {v}：{t}服务送上门 云溪镇组织学习《{l}》 "
             "{o}开展{t}集中行动 云溪镇部署{p}{t}").split(),
    "cwgk": ("{v}{p}{t}公开 {v}村民代表会议关于{t}的决议 {v}{p}财务收支公开（{t}） {v}{t}项目进展情况").split(),
}
OPENINGS = ("为做好{t}工作，现将有关事项通知如下： 根据上级关于{t}的部署，结合我镇实际，现就有关事项公告如下： 经{v}民主评议、{o}审核，现将{t}有关情况予以公示。 "
            "为保障群众利益，{o}会同{v}开展{t}，具体安排如下： {p}以来，{v}围绕{t}做了以下工作。 按照镇党委、政府安排，{o}牵头负责{t}。").split()
CLOSINGS = ("公示期间如有异议，请向{o}反映，电话0000-12345{n:02d}。 本通知自印发之日起施行，由{o}负责解释。 各村（社区）要明确专人负责，并于{m}月{d}日前报{o}。 "
            "特此公告。 联系地址：云溪镇溪东路{n}号，{o}。 工作中遇到的问题，请及时与{o}联系。").split()
DETAILS = ("涉及{v}{h}自然村的农户，由网格员逐户上门告知。 项目地点在{v}{h}，由云溪{k}建设有限公司施工，工期{n}天。 {v}{h}、{i}两个自然村先行办理，其余各组随后安排。 "
           "{v}{h}到{i}路段由{o}设置标志，车辆请绕行{k}桥。 本次共收到{v}{h}等{n}户申请，材料存{o}备查。 受理点设在{v}{h}文化礼堂，每周{w}办理。").split()
# Small places and firms have names of their own, which hardly another page has.
NAME_FIRST = "金银铜石竹松梅兰桂柏枫桃杏李茶麻稻谷麦豆云雾霞月星日风雨雪霜龙凤虎鹿鹤雁燕鱼蛙马牛羊青白红黄黑紫"
NAME_SECOND = "溪泉井潭岩岭峰丘坪畈垄墩桥亭庙塔碓磨窑灶门楼阁坝堰渡埠湖沙洲滩树林园圃田园香声影光"
NAME_LAST = "坞湾塘坑岙头下前后里边脚口背"
ORDERS = "云政发 云政办发 云政函 云党政办 云安委 云防指".split()
NUMERALS = "一 二 三 四 五 六 七 八 九 十".split()


def sentences(laws):
    """Sentences of the laws that can stand in a notice: whole ones of a middle length, without the number of their article."""
    found = {}
    for _, _, _, paragraphs in laws:
        for paragraph in paragraphs:
            for sentence in paragraph.split("。"):
                sentence = NUMBER.sub("", sentence.strip())
                if 15 <= len(sentence) <= 90 and re.fullmatch(r"[\u4e00-\u9fff][\u4e00-\u9fff，、；：“”《》〔〕（）0-9]+(?<![；：，、])", sentence):
                    found[sentence] = None
    return list(found)


def small_place(rng):
    return rng.choice(NAME_FIRST) + rng.choice(NAME_SECOND) + rng.choice(NAME_LAST)


def short_pages(laws, count, seed):
    rng = random.Random(f"short {count} {seed}")
    pool = sentences(laws)
    names = sorted({law[1] for law in laws if len(law[1]) <= 20})
    newest, days = datetime.date(2026, 10, 31), 10 * 365
    numbers, documents, pages = {}, [], []
    for i in range(count):  # oldest first, so that document numbers rise with the year and only earlier ones are cited
        date = newest - datetime.timedelta(days=days - i * days // count)
        column = rng.choices(list(COLUMNS), (25, 25, 20, 20, 10))[0]
        fill = {"t": rng.choice(TOPICS), "v": rng.choice(VILLAGES), "o": rng.choice(OFFICES), "l": rng.choice(names),
                "y": date.year, "m": date.month, "d": rng.randint(1, 28), "n": rng.randint(1, 99), "h": small_place(rng),
                "i": small_place(rng), "k": small_place(rng)[:2], "w": rng.choice("一二三四五")}
        fill["p"] = rng.choice(PERIODS).format(**fill)
        title = rng.choice(TITLES[column]).format(**fill)
        title = title.replace("管理管理", "管理")
        page = {"column": column, "folder": str(date.year), "name": f"t{date:%Y%m%d}_{i:06d}", "date": date}
        paragraphs = [rng.choice(OPENINGS).format(**fill)]
        paragraphs.append(rng.choice(DETAILS).format(**fill))
        if documents and rng.random() < 0.2:
            cited = rng.choice(documents[-2000:])
            paragraphs.append(f"《{cited['title']}》（{cited['docNo']}）与本次安排不一致的，以本次安排为准。")
        if column == "zcwj":
            if rng.random() < 0.5:
                title = f"云溪镇人民政府{title}"
            order = rng.choice(ORDERS)
            numbers[order, date.year] = numbers.get((order, date.year), 0) + 1
            page["docNo"] = f"{order}〔{date.year}〕{numbers[order, date.year]}号"
            page["indexNo"] = f"11990123MB2600181Y/{date.year}-{i + 1:05d}"
        length, part = rng.randint(300, 1500), 0
        while sum(map(len, paragraphs)) < length - 60:
            part += 1
            run = "。".join(rng.sample(pool, rng.randint(1, 3))) + "。"
            paragraphs.append(f"{NUMERALS[part - 1]}、{run}" if part <= len(NUMERALS) else run)
        paragraphs.append(rng.choice(CLOSINGS).format(**fill))
        page.update(title=title, paragraphs=paragraphs)
        if "docNo" in page:
            documents.append(page)
        pages.append(page)
    return COLUMNS, pages


# ---- the site


def write_site(base, columns, pages):
    """The site in base/site and base/pages.jsonl; answers how many characters the pages have."""
    shutil.rmtree(base, ignore_errors=True)
    content = base / "site/content"
    for order, (folder, (name, kind_of_column, kind)) in enumerate(columns.items(), 1):
        (content / folder).mkdir(parents=True)
        (content / folder / "_column.yaml").write_text(
            f"name: {name}\ntype: {kind_of_column}\nkind: {kind}\norder: {order}\n", "utf-8")
    menu = "".join(f"  - {folder}\n" for folder in columns)
    (base / "site/jiandu.yaml").write_text(f"{SITE}menu:\n{menu}", "utf-8")
    characters = 0
    with open(base / "pages.jsonl", "w", encoding="utf-8") as list_of_pages:
        for page in pages:
            place = "/".join(filter(None, (page["column"], page.get("folder"), page["name"])))
            head = [f"title: {json.dumps(page['title'], ensure_ascii=False)}", f"date: {page['date']}",
                    "source: 云溪镇人民政府"]
            if "docNo" in page:
                head += [f"docNo: {page['docNo']}", f"indexNo: {page['indexNo']}", "issuer: 云溪镇人民政府",
                         f"madeDate: {page['date'] - datetime.timedelta(days=1)}"]
            body = "\n\n".join(re.sub(r"([*_`\[\]\\])", r"\\\1", p) for p in page["paragraphs"])
            file = content / f"{place}.md"
            file.parent.mkdir(exist_ok=True)
            file.write_text("---\n" + "\n".join(head) + f"\n---\n\n{body}\n", "utf-8")
            text = "\n".join(p.lstrip("# ") for p in page["paragraphs"])
            characters += len(text)
            line = {"url": f"{place}.html", "title": page["title"], "text": text}
            if "docNo" in page:
                line["docNo"] = page["docNo"]
            list_of_pages.write(json.dumps(line, ensure_ascii=False) + "\n")
    return characters


def make(name, laws, base, seed):
    """name: "laws" or "short-N"."""
    found = read_laws(laws)
    columns, pages = law_pages(found) if name == "laws" else short_pages(found, int(name.split("-")[1]), seed)
    return len(pages), write_site(base, columns, pages)
