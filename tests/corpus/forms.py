"""Seven invented forms, each as a grid with merged cells and as the truth that it states.

A grid is a list of rows; a cell is (text, columns, rows) and stands in its first row and column only. None keeps the
place of a cell that is merged into one above it.
"""

OUTPUT, COST, EFFECT, SATISFACTION = "产出指标", "成本指标", "效益指标", "满意度指标"
QUANTITY, QUALITY, TIME = "数量指标", "质量指标", "时效指标"
ECONOMIC, SOCIAL, ECOLOGICAL, LASTING = "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"
SERVED = "服务对象满意度指标"
LEVELS = ("一级指标", "二级指标", "三级指标")


def cell(text, columns=1, rows=1):
    return (text, columns, rows)


def merged_levels(rows):
    """Indicator rows as cells: equal neighbours in the first column, then within it in the second, become one cell."""
    out = []
    for i, row in enumerate(rows):
        cells = []
        for k in (0, 1):
            same = row[:k + 1]
            if i and rows[i - 1][:k + 1] == same:
                cells.append(None)
                continue
            n = 1
            while i + n < len(rows) and rows[i + n][:k + 1] == same:
                n += 1
            cells.append(cell(row[k], 1, n))
        out.append(cells + [cell(text) for text in row[2:]])
    return out


def indicator_rows(rows, *columns):
    """The block 绩效指标: its merged label, the header, the rows."""
    header = [cell("绩效指标", 1, len(rows) + 1), *map(cell, LEVELS + columns)]
    return [header] + [[None, *row] for row in merged_levels(rows)]


def indicators(rows, *keys):
    """The truth of indicator rows; `keys` name the columns behind the third level."""
    return [{"level1": row[0], "level2": row[1], "level3": row[2] or None,
             **{key: text for key, text in zip(keys, row[3:]) if text}} for row in rows]


def target(name, funds, goals, rows, fields=None, tasks=None, content=None):
    return {"code": None, "name": name, "funds": funds, "content": content,
            "goals": [{"label": label, "text": text} for label, text in goals],
            "tasks": tasks or [], "fields": fields or {}, "indicators": rows}


def table(title, targets, year, amount_unit=None, unit_name=None, scope="project", layout="form", totals=None):
    return {"title": title, "scope": scope, "layout": layout, "year": year, "unit_name": unit_name,
            "amount_unit": amount_unit, "totals": totals or [], "targets": targets}


def project():
    rows = [
        (OUTPUT, QUANTITY, "新建村级文化广场", "≥9个", ""), (OUTPUT, QUANTITY, "配备健身器材", "54套", "含安装"),
        (OUTPUT, QUALITY, "器材验收合格率", "100%", ""), (OUTPUT, TIME, "广场建成时间", "2024年9月底前", ""),
        (OUTPUT, COST, "单个广场建设成本", "≤18.6万元", ""), (EFFECT, ECONOMIC, "", "", ""),
        (EFFECT, SOCIAL, "群众文体活动参与人次", "≥3.2万人次", ""), (EFFECT, LASTING, "器材管护制度", "长期坚持", ""),
        (SATISFACTION, SERVED, "村民满意度", "≥91%", ""), (SATISFACTION, SERVED, "村干部满意度", "≥88%", "")]
    goal = "在9个行政村建成文体广场，方便群众就近开展文体活动，提升基层公共文化服务水平。"
    grid = [
        [cell("项目支出绩效目标申报表", 6)], [cell("（2024年度）", 6)],
        [cell("项目名称", 2), cell("村级文体广场建设补助", 4)],
        [cell("主管部门", 2), cell("云陵县文化广电局"), cell("实施单位"), cell("云陵县体育事务中心", 2)],
        [cell("项目资金（万元）", 2, 3), cell("年度资金总额："), cell("172.30", 3)],
        [None, cell("其中：财政拨款"), cell("150.00", 3)], [None, cell("其他资金"), cell("22.30", 3)],
        [cell("总体目标", 2), cell(goal, 4)], *indicator_rows(rows, "指标值", "备注")]
    return grid, [table("项目支出绩效目标申报表", [target(
        "村级文体广场建设补助", {"年度资金总额": "172.30", "其中：财政拨款": "150.00", "其他资金": "22.30"},
        [("总体目标", goal)], indicators(rows, "value", "remark"),
        {"主管部门": "云陵县文化广电局", "实施单位": "云陵县体育事务中心"})], 2024, "万元")]


def operators():
    rows = [
        (COST, "经济成本指标", "人均培训费用", "≤", "450", "元", "10"), (COST, "社会成本指标", "", "", "", "", ""),
        (OUTPUT, QUANTITY, "培训家政服务员", "≥", "600", "人次", "20"), (OUTPUT, QUANTITY, "开办培训班", "=", "12", "期", "10"),
        (OUTPUT, QUALITY, "取证率", "≥", "85", "%", "10"), (OUTPUT, TIME, "全年培训完成时间", "≤", "11", "月", "10"),
        (EFFECT, SOCIAL, "培训后就业率", "≥", "60", "%", "15"), (EFFECT, LASTING, "家政行业规范程度", "定性", "有所提高", "", "5"),
        (SATISFACTION, SERVED, "参训学员满意度", "≥", "95", "%", "10")]
    goal = "全年培训家政服务员600人次，帮助下岗与返乡妇女稳定就业。"
    grid = [
        [cell("2025年度项目支出绩效目标表", 8)], [cell("单位名称：禾川市妇女儿童活动中心", 4), cell("金额单位：元", 4)],
        [cell("项目名称", 2), cell("家政服务员技能培训", 3), cell("项目类别"), cell("特定目标类", 2)],
        [cell("资金总额", 2), cell("480,000.00", 3), cell("财政拨款"), cell("480,000.00", 2)],
        [cell("年度绩效目标", 2), cell(goal, 6)], *indicator_rows(rows, "指标性质", "指标值", "计量单位", "权重")]
    return grid, [table("2025年度项目支出绩效目标表", [target(
        "家政服务员技能培训", {"资金总额": "480,000.00", "财政拨款": "480,000.00"}, [("年度绩效目标", goal)],
        indicators(rows, "value_type", "value", "measure_unit", "weight"), {"项目类别": "特定目标类"})],
        2025, "元", "禾川市妇女儿童活动中心")]


def self_evaluation():
    rows = [
        (OUTPUT, QUANTITY, "抽检农产品批次", "≥800批次", "826批次", "15", "15", ""),
        (OUTPUT, QUALITY, "检测结果复检一致率", "≥98%", "98.4%", "15", "15", ""),
        (OUTPUT, TIME, "检测报告出具时限", "≤7个工作日", "9个工作日", "10", "8", "设备检修两周，已协调备用设备"),
        (OUTPUT, COST, "单批次检测费用", "≤320元", "305元", "10", "10", ""),
        (EFFECT, SOCIAL, "不合格产品处置率", "100%", "100%", "15", "15", ""),
        (EFFECT, LASTING, "追溯平台运行", "持续运行", "持续运行", "15", "15", ""),
        (SATISFACTION, SERVED, "经营户满意度", "≥90%", "92%", "10", "10", "")]
    expected, achieved = "完成抽检800批次以上，及时处置不合格产品。", "抽检826批次，不合格产品全部下架处置。"
    grid = [
        [cell("2023年度项目支出绩效自评表", 9)], [cell("项目名称", 2), cell("农产品质量安全抽检", 7)],
        [cell("主管部门", 2), cell("禾川市农业农村局", 3), cell("实施单位"), cell("禾川市农检站", 3)],
        [cell("年度总体目标", 2, 2), cell("预期目标", 3), cell("实际完成情况", 4)], [None, cell(expected, 3), cell(achieved, 4)],
        *indicator_rows(rows, "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")]
    return grid, [table("2023年度项目支出绩效自评表", [target(
        "农产品质量安全抽检", {}, [("预期目标", expected), ("实际完成情况", achieved)],
        indicators(rows, "annual_value", "actual_value", "weight", "score", "deviation"),
        {"主管部门": "禾川市农业农村局", "实施单位": "禾川市农检站"})], 2023)]


def two_periods():
    rows = [
        (OUTPUT, QUANTITY, "更新公交站牌数量", "≥420块", "≥140块"), (OUTPUT, QUANTITY, "新建候车亭", "≥36座", "≥12座"),
        (OUTPUT, QUALITY, "站牌信息准确率", "≥99%", "≥99%"), (OUTPUT, TIME, "年度更新任务完成率", "100%", "100%"),
        (OUTPUT, COST, "单座候车亭造价", "≤5.8万元", "≤5.8万元"), (EFFECT, SOCIAL, "乘客候车舒适度", "明显改善", "有所改善"),
        (EFFECT, ECOLOGICAL, "太阳能站牌占比", "≥60%", "≥45%"), (SATISFACTION, SERVED, "乘客满意度", "≥90%", "≥88%")]
    whole, year = "三年完成全市老旧站牌与候车亭更新，提升公交吸引力。", "年内更新站牌140块，新建候车亭12座。"
    grid = [
        [cell("市级项目支出绩效目标表", 6)], [cell("（2024年度）", 6)], [cell("项目名称"), cell("公交候车设施更新", 5)],
        [cell("主管部门"), cell("青岚市交通运输局", 2), cell("实施单位"), cell("青岚市公共交通中心", 2)],
        [cell("项目资金（万元）"), cell("实施期资金总额"), cell("963.00"), cell("年度资金总额"), cell("321.00", 2)],
        [cell("总体目标", 1, 2), cell("实施期目标", 2), cell("年度目标", 3)], [None, cell(whole, 2), cell(year, 3)],
        *indicator_rows(rows, "实施期指标值", "年度指标值")]
    return grid, [table("市级项目支出绩效目标表", [target(
        "公交候车设施更新", {"实施期资金总额": "963.00", "年度资金总额": "321.00"},
        [("实施期目标", whole), ("年度目标", year)], indicators(rows, "cycle_value", "annual_value"),
        {"主管部门": "青岚市交通运输局", "实施单位": "青岚市公共交通中心"})], 2024, "万元")]


def projects():
    listed = [
        ("义务植树基地维护", "18.00", "维护三处义务植树基地，保障苗木成活。", [
            (OUTPUT, QUANTITY, "管护基地数量", "3处"), (OUTPUT, QUALITY, "苗木成活率", "≥92%"),
            (EFFECT, ECOLOGICAL, "新增绿化面积", "≥40亩"), (SATISFACTION, SERVED, "志愿者满意度", "≥90%")]),
        ("林业有害生物监测", "46.50", "布设诱捕器并开展飞防，控制松材线虫病疫情。", [
            (OUTPUT, QUANTITY, "布设诱捕器", "≥300套"), (OUTPUT, QUANTITY, "飞防面积", "≥1.2万亩"),
            (OUTPUT, TIME, "飞防完成时间", "6月底前"), (OUTPUT, COST, "每亩飞防成本", "≤14元"),
            (EFFECT, ECOLOGICAL, "疫情发生面积", "不增加"), (SATISFACTION, SERVED, "林农满意度", "≥85%")]),
        ("湿地公园科普", "9.80", "开展湿地科普进校园。", [
            (OUTPUT, QUANTITY, "科普活动场次", "≥16场"), (EFFECT, SOCIAL, "学生受益人次", "≥4000人次"),
            (SATISFACTION, SERVED, "师生满意度", "≥95%")])]
    grid = [
        [cell("2026年部门预算项目支出绩效目标表", 7)], [cell("部门名称：云陵县林业局", 4), cell("单位：万元", 3)],
        [cell(text) for text in ("项目名称", "预算金额", "年度绩效目标", *LEVELS, "指标值")],
        [cell(text) for text in ("合计", "74.30", "", "", "", "", "")]]
    for name, amount, goal, rows in listed:
        for i, row in enumerate(merged_levels(rows)):
            identity = [cell(text, 1, len(rows)) for text in (name, amount, goal)] if i == 0 else [None] * 3
            grid.append(identity + row)
    return grid, [table("2026年部门预算项目支出绩效目标表", [
        target(name, {"预算金额": amount}, [("年度绩效目标", goal)], indicators(rows, "value"))
        for name, amount, goal, rows in listed], 2026, "万元", "云陵县林业局", layout="rows",
        totals=[{"name": "合计", "funds": {"预算金额": "74.30"}}])]


def department():
    tasks = [("基本公用保障", "机关38人工资与公用", "702.10"), ("档案数字化", "馆藏民国档案扫描著录", "120.00"),
             ("库房改造", "恒湿净化与消防改造", "210.50")]
    rows = [
        (OUTPUT, QUANTITY, "数字化档案画幅", "≥80万幅"), (OUTPUT, QUALITY, "著录差错率", "≤0.3%"),
        (OUTPUT, TIME, "库房改造完工时间", "2025年10月"), (OUTPUT, COST, "每画幅加工单价", "≤0.85元"),
        (EFFECT, SOCIAL, "查档群众人次", "≥5000人次"), (EFFECT, LASTING, "档案保管条件", "持续改善"),
        (SATISFACTION, SERVED, "查档群众满意度", "≥96%")]
    goal = "完成馆藏民国档案数字化，改善档案保管条件，提高查档便利度。"
    grid = [
        [cell("部门整体支出绩效目标表", 5)], [cell("（2025年度）", 5)], [cell("部门名称"), cell("青岚市档案馆", 4)],
        [cell("年度主要任务", 1, len(tasks) + 1), cell("任务名称"), cell("主要内容", 2), cell("预算金额（万元）")],
        *[[None, cell(name), cell(content, 2), cell(amount)] for name, content, amount in tasks],
        [cell("年度总体目标"), cell(goal, 4)], *indicator_rows(rows, "指标值")]
    return grid, [table("部门整体支出绩效目标表", [target(
        "青岚市档案馆", {}, [("年度总体目标", goal)], indicators(rows, "value"),
        tasks=[{"name": name, "content": content, "amount": amount, "goal": None} for name, content, amount in tasks])],
        2025, "万元", "青岚市档案馆", scope="department")]


def areas():
    places = ("云陵县", "禾川市", "碧塘县")
    rows = [
        (OUTPUT, QUANTITY, "新建公厕座数", "≥30座", "≥12座", "≥10座", "≥8座"),
        (OUTPUT, QUALITY, "验收合格率", "100%", "100%", "100%", "100%"),
        (OUTPUT, TIME, "开工时间", "3月底前", "3月底前", "3月底前", "4月底前"),
        (EFFECT, SOCIAL, "受益人口", "≥6万人", "≥2.5万人", "≥2万人", "≥1.5万人"),
        (SATISFACTION, SERVED, "农户满意度", "≥90%", "≥90%", "≥92%", "≥90%")]
    goal = "有序推进农村厕所革命，改善农村人居环境。"
    title = "2024年农村厕所革命整村推进奖补资金区域绩效目标表"
    grid = [
        [cell(title, 8)], [cell("专项名称", 2), cell("农村厕所革命整村推进奖补资金", 6)],
        [cell("省级主管部门", 2), cell("云川省农业农村厅", 6)],
        [cell("资金情况（万元）", 2, 2), cell("年度金额："), cell("900.00", 5)], [None, cell("其中：中央补助"), cell("900.00", 5)],
        [cell("年度目标", 2), cell(goal, 6)], *indicator_rows(rows, "指标值", *places)]
    stated = indicators(rows, "value")
    for indicator, row in zip(stated, rows):
        indicator["area_values"] = dict(zip(places, row[4:]))
    return grid, [table(title, [target(
        "农村厕所革命整村推进奖补资金", {"年度金额": "900.00", "其中：中央补助": "900.00"}, [("年度目标", goal)], stated,
        {"省级主管部门": "云川省农业农村厅"})], 2024, "万元")]


FORMS = {form.__name__: form for form in (project, operators, self_evaluation, two_periods, projects, department, areas)}
