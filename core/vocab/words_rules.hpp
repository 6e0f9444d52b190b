#pragma once
// The rules' vocabulary (rulebook 5): words by kind, and the parts of texts by which a rule knows what one says. Data only.

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace jixiao {

/// A kind of word is a bit; `scan` gives the bits of a text.
namespace tag {
inline constexpr std::uint64_t bit(int n) { return std::uint64_t{1} << n; }
inline constexpr std::uint64_t
    harm = bit(0),            ///< NEG: less is better, if `is_harm` says so too
    cost = bit(1),            ///< COST_WORDS
    time = bit(2),            ///< TIME_WORDS
    ecology = bit(3),         ///< ECO_WORDS
    satisfaction = bit(4),    ///< SAT: 满意度, 满意率, 满意程度, 好评, 认可度
    opinion = bit(5),         ///< any word of what people think: 评价, 口碑, 获得感 …
    served = bit(6),          ///< SERVICE_OBJ
    vague = bit(7),           ///< VAGUE
    graded = bit(8),          ///< 达成, 部分达成 …
    delivered = bit(9),       ///< DELIV
    fuzzy = bit(10),          ///< FUZZQ
    placeholder = bit(11),    ///< may be a PLACE_VAL
    management = bit(12),     ///< may be MGMT
    growth = bit(13),         ///< 增长, 提高, 下降 …
    base_year = bit(14),      ///< 较, 比, 同比, 上年 …
    whole = bit(15),          ///< HARD100
    above_whole = bit(16),    ///< OVER100
    typo = bit(17),
    template_mark = bit(18),  ///< ★, ☆, 示例 …
    lasting = bit(19),        ///< 长期, 机制 …
    saving = bit(20),         ///< 节约, 节支 …: a cost row where more is better
    cap = bit(21),            ///< words that make ≤ right: 控制, 能耗, 三公 …
    date = bit(22),           ///< may be a date: 年, 月, 季度
    engineering = bit(23),    ///< ENG_WORDS
    effect = bit(24),         ///< effects listed among outputs: 获得感, 影响程度 …
    per_head = bit(25),       ///< 平均, 人均, 每
    instruction = bit(26),    ///< 请根据, 填写说明 …
    title = bit(27),          ///< 《
    output_verb = bit(28),    ///< OUTPUT_VERBS
    effect_verb = bit(29),    ///< EFFECT_VERBS
    economy = bit(30),
    payment = bit(31),        ///< money that is an output: 发放, 贴息 …
    plan_progress = bit(32),  ///< 及时|按时|按期|准时|完成|完工|开工|年度|当年|本年|进度
    operator_sign = bit(33),  ///< ≥≤＞＜><=
    joined = bit(34),         ///< 、和与及/
    punctual = bit(35),       ///< 及时|按时|按期|按计划
    standard = bit(36),       ///< 标准|定额|最低
    settlement = bit(37),     ///< 结算|决算|审计|验收|绩效评价
    bracket = bit(38),        ///< any bracket or quote
    markup = bit(39),         ///< < & backslash
    broken = bit(40),         ///< U+FFFD, private use, control, zero width, 锟斤拷
    wide = bit(41),           ///< full-width letters, digits, ％＝＞＜．
    doubled = bit(42),        ///< a mark twice, two marks in a row
    gap = bit(43),            ///< a blank between Chinese characters
    digit = bit(44),          ///< an ASCII or full-width digit
    programming = bit(45),    ///< #, {{, ${, null …
    semicolon = bit(46),      ///< ；;，,。、 between targets
    repeated = bit(47),       ///< 的的, 了了 …
    numeral = bit(48),        ///< 一 to 十, 百, 千, 万, 两
    echo = bit(49),           ///< three Chinese characters or more may stand twice in a row
    figure_word = bit(50),    ///< 零事故 …: a figure in words
    rate_mark = bit(51),      ///< 率
    of_which = bit(52),       ///< 其中
    informatics = bit(53),    ///< and the other kinds of projects (PR010)
    training = bit(54),
    benefits = bit(55),       ///< 补助, 救助 …: paid to persons
    purchase = bit(56),
    works = bit(57),          ///< 工程, 修缮 …
    study = bit(58);          ///< 课题, 调研 …
}  // namespace tag

/// The words of one kind.
struct WordClass {
    std::uint64_t tag;
    std::initializer_list<std::string_view> words;
};

/// The ending of a name that counts, and the unit that goes with it.
struct CountUnit {
    std::string_view ending, unit;
};

namespace vocab::rule {

// The vocabulary of rulebook 5, by kind. A word may stand in several kinds.
inline const WordClass word_classes[] = {
    {tag::harm,
     {"故障", "投诉", "事故", "死亡", "伤亡", "违规", "违纪", "违法", "错误", "差错", "误差", "偏差", "失误", "失败", "流失", "损失",
      "损耗", "漏损", "丢包", "返工", "返修", "退回", "退稿", "逾期", "延误", "延期", "超期", "超支", "超标", "发病", "感染", "患病",
      "贫困发生", "犯罪", "发案", "缺陷", "瑕疵", "污染", "排放", "能耗", "耗能", "耗电", "耗水", "空置", "闲置", "结余", "结转",
      "争议", "上访", "信访", "舆情", "纠纷", "失业", "辍学", "流产", "漏检", "漏报", "中断", "宕机", "停机", "不合格", "未办结",
      "未完成", "欠费", "欠薪", "拖欠", "违约", "虚报", "冒领", "重复率", "风险",
      // beyond the book, from published tables
      "受害", "脱管", "漏管", "受灾", "成灾", "病株", "病死", "致死", "致残", "返贫", "复吸", "再犯", "重犯", "误报", "误诊", "积压", "滞留", "破损",
      "单耗", "油耗"}},
    {tag::cost,
     {"成本", "费", "造价", "单价", "支出", "预算", "投资", "标准", "资金", "节约", "节支", "控制数", "价格", "金额", "限额", "经费"}},
    {tag::time,
     {"及时", "按时", "按期", "准时", "时效", "时限", "时间", "期限", "工期", "周期", "进度", "日期", "逾期", "延误", "响应", "时长",
      "频次", "提前", "节点", "完成率", "开工", "竣工", "完工", "交付", "年度", "当年", "本年", "天数", "年限", "按月", "按季", "按年"}},
    {tag::ecology,
     {"生态", "环境", "环保", "污染", "排放", "绿", "节能", "节电", "节水", "能耗", "碳", "水质", "空气", "大气", "PM", "垃圾", "废",
      "植被", "森林", "草原", "湿地", "水土", "噪声", "噪音", "扬尘", "粉尘", "资源", "耕地", "土壤", "物种", "无纸化", "清洁", "循环",
      "秸秆", "化肥", "农药", "保洁", "卫生", "水体", "河道", "水域", "生物", "林", "沙化", "防风", "水源", "能源", "降耗", "减排", "河", "湖", "砂", "污", "环卫", "噪", "电子化", "节约", "漏损", "用水", "节能",
      "树", "木", "草", "花", "苗", "渣", "泥", "沙", "淤", "雨", "降水", "水文", "燃油", "燃料", "油耗", "单耗", "还田", "无害化", "生境", "栖息", "野生", "动物", "植物",
      "鱼", "鸟", "涝", "洪", "塘", "渠", "岸", "海", "尾气", "烟", "异味", "臭", "人居", "村容", "市容", "景观", "光伏", "太阳能", "风电", "用电", "电耗", "纸", "回收",
      "降解", "塑料", "薄膜", "畜禽", "粪", "有机", "荒漠", "石漠", "种质", "辐射", "病虫", "虫害", "火灾", "火险", "面源", "电动", "可再生", "灌溉", "农田", "土地", "矿山", "山体", "自然", "排水", "下水", "管网"}},
    {tag::satisfaction, {"满意度", "满意率", "满意程度", "好评", "认可度"}},
    {tag::opinion,
     {"满意", "好评", "认可", "评价", "测评", "投诉", "表扬", "口碑", "获得感", "幸福感", "安全感"}},
    {tag::served,
     {"群众", "居民", "市民", "村民", "农户", "学生", "家长", "师生", "教师", "患者", "企业", "用户", "学员", "参训", "参会", "观众",
      "游客", "读者", "受益", "补贴对象", "救助对象", "服务对象", "老年人", "残疾人", "儿童", "职工", "干部", "纳税人"}},
    {tag::vague,
     {"有效", "显著", "明显", "较好", "良好", "不断", "持续", "逐步", "进一步", "大力", "积极", "切实", "稳步", "适当", "适时", "合理",
      "充分", "一定程度", "有所", "较大", "较高", "更加", "努力", "尽量", "尽可能", "力争", "全面", "稳定", "优化", "完善", "加强",
      "提升", "提高", "改善", "增强", "促进", "推动", "保障", "满足", "符合", "巩固", "严格执行", "落实到位", "正常", "按规定", "按要求",
      "应保尽保", "参照", "基本", "高质量", "有利于", "全覆盖", "健全", "及时", "合规", "规范"}},
    {tag::graded, {"达成", "部分达成", "未达成", "达到预期"}},
    {tag::delivered,
     {"建成", "投用", "投入使用", "验收", "评审", "审查", "认证", "出台", "印发", "上线", "交付", "办结", "完成验收"}},
    {tag::fuzzy, {"若干", "一批", "多", "数次", "数个", "数十", "数百", "部分", "左右", "大约", "约", "近", "余", "几", "上下", "不等"}},
    {tag::placeholder,
     {"XX", "xx", "Xx", "xX", "××", "ＸＸ", "＊＊", "**", "__", "＿＿", "待定", "待补", "待填", "待确定", "待明确", "待核定", "待完善",
      "另行确定", "另行通知", "暂定", "请填写", "请输入", "请选择", "示例", "样例", "例如", "例：", "例:", "见附件", "详见方案", "年X", "20X",
      "二〇X", "×*", "X×"}},
    {tag::management,
     {"到位", "预算执行", "预算完成", "资金执行", "支付进度", "支出进度", "支出", "合规", "使用资金", "使用经费", "资金使用", "经费使用",
      "相关性", "专款", "科目调整", "制度健全", "制度完善", "制度建设", "台账", "财务管理"}},
    {tag::growth,
     {"增长", "提高", "降低", "提升", "增幅", "降幅", "下降", "变动", "同比", "上升", "增加率", "减少"}},
    {tag::base_year, {"较", "比", "同比", "上年", "每年", "年度", "年均", "逐年", "基期", "基线", "去年", "环比"}},
    {tag::whole,
     {"合格", "达标", "满意", "知晓", "入学", "参保率", "完好", "准确", "及时", "按时", "按期", "巩固率", "治愈", "存活", "成活", "通过率",
      "出勤", "优良", "普及率", "占比", "比例", "验收", "可用率", "开工率", "办结率", "覆盖率", "覆盖面", "合规", "完整"}},
    {tag::above_whole,
     {"增长", "增幅", "提高率", "提升率", "增加率", "上升率", "变动率", "变化率", "超额", "投入产出", "产出比", "回报", "收益率", "杠杆",
      "撬动", "周转", "产销率", "保值增值", "拨备", "就业增", "完成率", "执行率", "利用率"}},
    {tag::typo,
     {"拔付", "拔款", "建立建全", "按装", "帐户", "帐目", "布署", "既时", "竟争", "渡假", "报消", "座落", "松驰", "重迭", "防犯", "贯切",
      "复盖", "满义度", "合格律", "及时律", "完工律", "绩校", "指标直"}},
    {tag::template_mark, {"★", "☆", "▲", "※", "某某", "XX", "（可选）", "（必选）", "(可选)", "(必选)", "示例", "**", "XX"}},
    {tag::lasting,
     {"长期", "持续", "后续", "运维", "管护", "使用年限", "机制", "续", "稳定", "年", "个月", "长效"}},
    {tag::saving,
     {"节约", "节支", "降低", "下降", "压减", "合格", "达标", "完成", "执行", "到位", "进度", "投入比例", "结余", "减少", "节省"}},
    {tag::cap,
     {"控制", "能耗", "三公", "不超过", "调整", "变更", "扰企", "会议", "参会", "费用", "次均", "负担", "成本", "支出", "价格", "用时",
      "耗时", "时间", "时长", "周期", "时限", "响应", "工期", "天数", "间隔", "距离", "浓度", "含量", "编制", "降低", "下降", "减少",
      "压减", "死亡", "等待", "环节", "材料", "跑动", "密度", "占用", "限额"}},
    {tag::date, {"年", "月", "季度"}},
    {tag::engineering,
     {"工程", "建设", "新建", "改建", "扩建", "改造", "修缮", "装修", "购置", "采购", "设备", "安装", "绿化", "道路", "管网"}},
    {tag::effect,
     {"影响程度", "带动作用", "社会影响", "获得感", "幸福感", "提升", "提高", "促进", "改善", "带动", "推动", "增强", "拉动", "缓解"}},
    {tag::per_head, {"平均", "人均", "年均", "亩均", "户均", "次均", "日均", "月均", "每"}},
    {tag::instruction,
     {"填写说明", "填报说明", "填表说明", "请根据", "请按", "可自行添加", "可自行增加", "参考模板", "样表", "注：", "注:", "不超过"}},
    {tag::title, {"《"}},
    {tag::output_verb,
     {"完成", "建设", "新建", "改造", "修缮", "购置", "采购", "购买", "培训", "举办", "组织", "召开", "开展", "编制", "编印", "印发",
      "制定", "发放", "支付", "拨付", "资助", "检查", "巡查", "维护", "保养", "检测", "研发", "治理", "种植", "安装", "解决",
      // beyond the book, from our samples
      "布设", "配备", "修复", "奖补", "报送", "搭建", "养护", "排查", "整治", "清理", "修建", "铺设", "新增", "拆除", "举行", "抽检", "检验", "巡护",
      "更换", "更新", "维修", "聘请", "采集", "疏浚", "清淤", "救治", "配置", "租赁", "租用", "慰问", "走访", "编撰", "出版", "拍摄", "清运", "消杀", "防治", "升级",
      "建成", "发布", "扶持", "开放", "推介", "查处", "抢救", "扑灭", "布展", "生产", "修订", "普查", "测绘", "勘察", "投放", "播种", "补播", "管护", "处置", "审计", "补足", "推广", "植树", "造林", "适配", "接收", "加装", "供应", "出动", "接种", "清退", "帮扶", "开行", "收贮", "检定"}},
    {tag::effect_verb,
     {"提高", "提升", "改善", "降低", "减少", "促进", "带动", "增加", "增强", "保障", "缓解", "满足", "达到", "实现", "消除", "满意", "减轻", "遏制", "下降", "巩固", "恢复",
      "控制在", "收入达", "不发生", "增收", "受益", "惠及", "繁荣", "方便", "便利", "秩序", "确保", "助力", "推动", "加快", "打造", "營造", "营造", "优化", "感受", "解决好", "畅通", "防止", "避免"}},
    {tag::economy,
     {"收入", "产值", "税", "利润", "节约", "成本", "投资", "就业", "消费", "增收", "产量", "贸易", "GDP", "经济"}},
    {tag::payment,
     {"发放", "贴息", "担保", "化解", "清偿", "补贴", "补助", "采购", "奖励", "资助", "救助", "贷款", "减免", "理赔"}},
    {tag::plan_progress,
     {"及时", "按时", "按期", "准时", "准点", "正点", "如期", "完成", "完工", "开工", "年度", "当年", "本年", "进度", "到位", "竣工", "时效", "响应", "按月", "按季", "按年", "到货", "开学前", "节前", "支付率",
      "拨付率", "支出率", "执行率", "兑付率", "兑现率", "办结率", "交付率", "上线率", "按计划", "按計劃", "及時", "按時", "準時", "日清率", "日产日清"}},
    {tag::operator_sign, {"≥", "≤", "＞", "＜", ">", "<", "=", "＝", "≧", "≦"}},
    {tag::joined, {"、", "和", "与", "及", "/"}},
    {tag::punctual, {"及时", "按时", "按期", "按计划", "准时", "如期"}},
    {tag::standard, {"标准", "定额", "最低"}},
    {tag::settlement, {"结算", "决算", "审计", "验收", "绩效评价"}},
    {tag::repeated, {"的的", "了了", "和和", "在在", "是是", "为为", "与与"}},
    {tag::broken, {"锟斤拷", "烫烫", "屯屯"}},
    {tag::figure_word, {"为零", "零事故", "零投诉", "零差错", "零发生"}},
    {tag::rate_mark, {"率"}},
    {tag::of_which, {"其中"}},
    {tag::informatics, {"信息化", "系统", "平台", "软件", "网络", "运维", "数据"}},
    {tag::training, {"培训", "研讨", "会议", "论坛", "讲座"}},
    {tag::benefits, {"补助", "补贴", "救助", "奖励", "资助", "津贴", "低保", "抚恤"}},
    {tag::purchase, {"购置", "采购", "设备", "车辆", "装备"}},
    {tag::works, {"工程", "新建", "改建", "扩建", "改造", "修缮", "装修", "绿化", "道路", "管网", "建设"}},
    {tag::study, {"课题", "调研", "规划编制", "标准制定", "研究"}},
    {tag::programming, {"null", "NULL", "none", "None", "nan", "NaN", "undefined", "{{", "${", "[object"}},
};

inline constexpr std::string_view other_rate_endings[] = {
    "频率", "汇率", "费率", "功率", "税率", "利率", "心率", "分辨率", "斜率", "效率", "速率", "容积率", "周转率", "倍率",
    "百万吨死亡率", "万车死亡率",
};
inline constexpr std::string_view rate_name_endings[] = {
    "率", "比例", "比重", "占比", "百分比", "覆盖面", "满意度", "满意程度", "知晓度", "认可度", "达标度", "完成度",
    "好评度",
};
inline constexpr std::string_view count_endings[] = {
    "数量", "个数", "人数", "人次", "次数", "场次", "户数", "件数", "份数", "台数", "套数", "项数", "篇数", "批次",
    "期数", "班次", "家数", "起数",
};
inline constexpr std::string_view tended_risks[] = {
    "评估", "评价", "评审", "防", "管", "排查", "预警", "监测", "提示", "识别", "研判", "处置", "化解", "应对", "补偿",
    "准备", "保障", "意识", "教育", "点", "等级", "基金",
};
inline constexpr std::string_view actions_against_harm[] = {
    "维修", "修复", "处理", "处置", "整治", "治理", "排查", "清理", "消除", "化解", "查处", "检查", "打击", "调解",
    "减少", "降低", "防治", "防控", "整改", "监测", "救治", "盘活", "遏制", "防止", "避免", "查办", "抢修", "办理",
};
inline constexpr std::string_view harm_made_good[] = {
    "挽回", "追回", "减少", "降低", "避免", "防止", "削减", "减轻", "压减", "节约", "化解", "消除", "减损", "下降",
    "遏制", "整治", "治理", "防治", "修复", "排查", "查处", "处置", "处理", "调解",
};
inline constexpr std::string_view harm_counts[] = {
    "率", "比例", "度", "数量", "数", "次数", "件数", "起数", "量", "情况", "面", "幅度",
};
inline constexpr std::string_view harm_adverbs[] = {
    "完成", "及时", "到位",
};
inline constexpr std::string_view harm_tails[] = {
    "处理", "处置", "办结", "化解", "整改", "修复", "排除", "解决", "响应", "回复", "答复", "反馈", "查处", "治理",
    "达标", "消除", "防控", "防治", "监测", "检测", "预警", "检出", "发现", "救治", "回访", "调解", "清理", "盘活",
    "退减", "覆盖", "挽回", "追回", "再就业", "满意", "合格", "控制", "处结", "受理", "核查", "核实", "下降", "降低",
    "减少", "压减", "节约", "减排", "改善", "管控", "监管", "普查", "排查", "登记", "培训", "演练",
};
inline constexpr std::string_view denials[] = {
    "未", "不", "无", "非",
};
inline constexpr std::string_view management_phrases[] = {
    "资金到位", "经费到位", "配套到位", "支出到位", "预算执行", "预算完成", "资金执行", "支付进度", "支出进度",
    "专款专用", "科目调整", "制度健全", "制度完善", "制度建设", "台账", "财务管理", "规范使用资金", "规范使用经费",
    "合规使用资金", "合规使用经费", "合理使用资金", "合理使用经费", "专款使用资金", "资金使用规范", "资金使用合规",
    "资金使用合理", "经费使用规范", "经费使用合规", "经费使用合理",
};
inline constexpr std::string_view grades[] = {
    "优", "良", "中", "差", "优良", "优秀", "良好", "合格", "不合格", "达标", "通过", "是", "否", "有", "无",
};
inline constexpr std::string_view deliveries[] = {
    "建成", "投用", "投入使用", "出台", "印发", "上线", "交付", "办结", "完成验收",
};
inline constexpr std::string_view passed_checks[] = {
    "验收", "评审", "审查", "认证",
};
inline constexpr std::string_view vague_wholes[] = {
    "好", "很好", "更好", "非常好", "相关", "基本相关", "高度相关",
};
inline constexpr std::string_view fuzzy_measures[] = {
    "次", "个", "项", "场", "人", "家", "份", "篇",
};
inline constexpr std::string_view fuzzy_measures_behind[] = {
    "次", "个", "十", "百",
};
inline constexpr std::string_view fuzzy_quantities[] = {
    "节", "公", "契", "条", "签", "合", "预", "制",
};
inline constexpr std::string_view prose_placeholders[] = {
    "待定", "待填", "待补", "请填写", "请输入", "请选择",
};
inline constexpr std::string_view placeholders_anywhere[] = {
    "__", "＿＿", "待确定", "待明确", "待核定", "待完善", "另行确定", "另行通知", "暂定",
};
inline constexpr std::string_view placeholder_wholes[] = {
    "暂无", "无", "略", "同上", "空", "……", "...", "详见方案", "N/A", "n/a", "NA", "na", "TBD", "tbd", "null", "NULL",
    "Null", "none", "None", "NONE", "nan", "NaN", "见附件", "详见附件",
};
inline constexpr std::string_view placeholder_openings[] = {
    "示例：", "示例:", "样例：", "样例:", "例如：", "例如:", "例：", "例:",
};
inline constexpr std::string_view level_names[] = {
    "产出", "效益", "成本", "满意度", "数量", "质量", "时效", "经济成本", "社会成本", "生态环境成本", "经济效益",
    "社会效益", "生态效益", "可持续影响", "服务对象满意度", "预期产出", "项目产出", "效果", "预期效益", "项目效益",
    "可持续发展", "环境效益",
};

// Of the rules on amounts.
inline constexpr std::string_view parts_of_parts[] = {
    "上级", "中央", "省级", "市级", "县级", "区级", "本级", "基本支出", "项目支出", "提前下达", "一般公共预算", "人员经费", "公用经费",
};
inline constexpr std::string_view adjusting_titles[] = {
    "调整", "调剂", "收回",
};
inline constexpr std::string_view adjusting_labels[] = {
    "调减", "调剂", "调整", "收回", "增减", "差额",
};
inline constexpr std::string_view total_labels[] = {
    "资金总额", "总金额", "合计", "总计",
};
inline constexpr std::string_view task_totals[] = {
    "合计", "金额合计", "总计",
};

// Of the rules on amounts in two places.
inline constexpr std::string_view asked_for[] = {
    "申请", "安排", "预算", "投入", "总投资", "项目资金", "资金总额",
};
inline constexpr std::string_view unit_price_marks[] = {
    "元/", "每", "另", "人均", "%",
};
inline constexpr std::string_view open_list_marks[] = {
    "等", "以及", "其他", "其余", "包括", "含",
};
inline constexpr std::string_view cost_scopes[] = {
    "本项目", "项目", "年度",
};
inline constexpr std::string_view total_costs[] = {
    "总成本", "总投资", "总费用", "成本总额", "预算总额", "成本控制数", "成本控制额", "预算控制数", "预算控制额",
};
inline constexpr std::string_view costs_not_added[] = {
    "总成本", "总费用", "总投资", "单位", "人均", "每", "平均", "单价", "标准",
};
inline constexpr std::string_view other_moneys[] = {
    "增收", "节约", "撬动", "带动", "每", "人均", "累计", "各", "其中",
};
inline constexpr std::string_view sentences_of_other_money[] = {
    "结转", "差异", "其中", "上年", "三年", "五年", "以上", "增收", "撬动", "社会资金", "每年",
};
inline constexpr std::string_view annual_budgets[] = {
    "本年度预算", "当年预算", "年度预算支出",
};
inline constexpr std::string_view price_periods[] = {
    "天", "日", "月",
};

// Of the rules on goals against indicators.
inline constexpr std::string_view background_phrases[] = {
    "截至", "目前", "现有", "已建", "已完成", "去年", "上年", "以来", "累计", "根据", "按照《", "共有", "辖区内有", "总人口", "户籍", "常住",
    "较上",
};
inline constexpr std::string_view loose_measures[] = {
    "个", "项", "类", "种", "方", "点", "条", "部", "级", "本", "面",
};
inline constexpr std::string_view abstract_nouns[] = {
    "方面", "功能", "环节", "目标", "维度", "原则", "重点", "百分点",
};
inline constexpr std::string_view promise_tails[] = {
    "≥", "≤", ">", "<", "=", "不低于", "不少于", "不超过", "达到", "达", "为", "至少", "大于等于", "小于等于", "在", "稳定", "持续",
    "保持", "约", "到", "至", "控制", "完成", "超过", "高于", "以上", "均", "共", "不小于",
};
inline constexpr std::string_view settlements[] = {
    "村", "镇", "社区",
};
inline constexpr std::string_view payment_projects[] = {
    "补助", "补贴", "还本付息", "抚恤", "奖励", "津贴",
};
// In what tells a date by which something is done.
inline constexpr std::string_view deadlines[] = {"月底", "月前", "月末", "日前", "年底", "年末", "年前", "之前"};
inline constexpr std::string_view deadline_tails[] = {
    "底前", "前", "底之前", "之前",
};
inline constexpr std::string_view satisfaction_promises[] = {
    "满意度", "满意率",
};
inline constexpr std::string_view cost_promises[] = {
    "成本控制", "成本降低", "降低成本", "控制成本",
};
inline constexpr std::string_view year_tails[] = {
    "度考核", "以来", "前", "底前", "至", "-", "—", "到", "规划", "学年",
};
inline constexpr std::string_view openings_of_other_years[] = {
    "较", "比", "截至", "截止", "自", "从", "根据", "《", "〔", "与", "按照", "于", "至", "到", "-", "—", "–", "～", "~",
    "、", "和", "对比", "相比", "同比", "（", "(",
};
inline constexpr std::string_view bases_before_year[] = {
    "较上", "比上", "基期", "基数", "超过20", "不低于20",
};
inline constexpr std::string_view bases_behind_year[] = {
    "基数", "水平", "相比", "的基础", "增长", "为基",
};
inline constexpr std::string_view running_projects[] = {
    "运维", "物业", "运行", "租赁", "保洁",
};

// Of the rules on rows, projects and names against each other.
inline constexpr std::string_view common_pairs[] = {
    "工作", "项目", "完成", "数量", "指标", "情况", "达标", "合格", "及时", "次数", "人数", "资金", "质量",
};
inline constexpr std::string_view summable_moneys[] = {
    "总", "投资", "金额", "控制数",
};
inline constexpr std::string_view whole_periods[] = {
    "中期", "长期", "实施期", "三年", "五年", "两年", "总体", "整体", "全部",
};
inline constexpr std::string_view place_particles[] = {
    "各", "全", "本", "区", "市", "乡", "辖", "等", "个", "和", "、", "到", "在", "省", "城", "村", "级",
};
inline constexpr std::string_view help_between_places[] = {
    "对口", "协作", "合作", "帮扶",
};
inline constexpr std::string_view calculation_marks[] = {
    "扣", "每", "公式", "÷", "/", "×", "=", "＝", "上年", "去年", "权重", "得分", "较", "比", "占",
};
inline constexpr std::string_view unmeasured_tasks[] = {
    "合计", "金额合计", "基本支出",
};
inline constexpr std::string_view running_tasks[] = {
    "运转", "运行保障", "人员经费",
};
inline constexpr std::string_view pairs_of_any_task[] = {
    "工作", "项目", "资金", "经费",
};
inline constexpr std::string_view title_forms[] = {
    "部门整体", "整体支出", "项目支出", "部门预算", "绩效目标", "重点项目", "市级", "县级", "区级", "省级", "部门（单位）",
};
inline constexpr std::string_view unit_name_endings[] = {
    "局", "委", "厅", "院", "中心", "办公室", "学校", "政府", "办", "馆", "所", "站", "委员会", "协会", "大队", "支队", "联合会",
};
inline constexpr std::string_view unit_scopes[] = {
    "（本级）", "(本级)", "（本部）", "（机关）", "（汇总）",
};

// Of the rules on names of indicators.
inline constexpr std::string_view hollow_names[] = {
    "完成情况", "工作情况", "其他", "工作任务", "项目实施情况", "具体指标", "指标", "可持续影响", "可持续性影响",
};
inline constexpr std::string_view period_labels[] = {
    "中期", "长期", "实施期", "周期",
};
inline constexpr std::string_view annual_labels[] = {
    "年度", "当年", "本年",
};
inline constexpr std::string_view milestones[] = {
    "季度", "月", "上半年", "下半年",
};
inline constexpr std::string_view counted_endings[] = {
    "数量", "次数", "人数", "个数", "场次", "数",
};
inline constexpr std::string_view completion_endings[] = {
    "完成率", "达标率", "数量完成率", "数量达标率",
};
inline constexpr std::string_view glued_units[] = {
    "个", "次", "人", "%", "万元", "天", "公里", "亩",
};
inline constexpr std::string_view nouns_with_numbers[] = {
    "个百分点", "人以上单位", "天气", "天内", "个工作日内", "次性", "次均", "人次均", "个月", "年", "天次", "人制", "人座", "万元以上的",
    "万元以下的", "万元及以上", "人以上的", "个以上的", "亩以上的", "%以上的",
};
inline constexpr std::string_view action_openings[] = {
    "提高", "提升", "加强", "确保", "保障", "完成", "做好", "推进", "促进", "开展", "落实", "控制在", "保证", "降低", "参与", "通过",
    "用于", "不断",
};
inline constexpr std::string_view measure_endings[] = {
    "面积", "金额", "时间", "情况", "程度", "水平", "成本", "标准", "周期", "幅度", "额", "量", "数", "长度", "里程", "规模", "指数",
    "标准化", "收入", "产值",
};
inline constexpr std::string_view part_measures[] = {
    "面积", "里程", "金额", "成本", "时间", "成效",
};
inline constexpr std::string_view natures[] = {
    "女性", "男性", "慢性", "急性",
};
inline constexpr std::string_view joints[] = {
    "、", "和", "与", "及", "/",
};
inline constexpr std::string_view ratio_endings[] = {
    "比例", "之比", "差额", "比", "比率", "比重",
};
inline constexpr std::string_view bare_satisfactions[] = {
    "满意度", "满意率", "服务对象满意度", "服务对象满意率", "群众满意率", "群众满意度", "社会公众满意度", "受益对象满意度", "社会公众或服务对象满意度",
    "社会公众或受益对象满意度", "服务对象满意程度", "受益群体满意度", "相关方满意度",
};
inline constexpr std::string_view template_marks[] = {
    "★", "☆", "▲", "※", "某某", "XX", "（可选）", "（必选）", "(可选)", "(必选)", "示例", "**",
};
inline constexpr std::string_view example_places[] = {
    "示例区", "示例园", "示例基地",
};

// Of the rules on indicators under the wrong level.
inline constexpr std::string_view fund_endings[] = {
    "金额", "经费", "资金", "支出", "投入", "预算", "预算数", "预算额",
};
inline constexpr std::string_view money_results[] = {
    "标准", "投资额", "销售", "收入", "产值", "成交", "交易",
};
inline constexpr std::string_view shares[] = {
    "覆盖率", "完成率", "开工率", "普及率", "占比", "比例", "比重",
};
inline constexpr std::string_view amount_endings[] = {
    "数量", "次数", "人数", "人次", "个数", "件数", "面积", "里程",
};
inline constexpr std::string_view reprimands[] = {
    "通报批评", "处分", "不良",
};
inline constexpr std::string_view honours[] = {
    "获奖", "优秀", "先进", "荣誉", "合格", "达标",
};
inline constexpr std::string_view punctual_endings[] = {
    "完成时间", "及时率", "及时性", "按时完成率", "按期完成率", "工期",
};
inline constexpr std::string_view service_times[] = {
    "响应时间", "服务时长", "等待时间",
};
inline constexpr std::string_view cost_words[] = {
    "利率", "成本", "造价", "单价", "支出", "预算", "投资", "标准", "资金", "节约", "节支", "控制数", "价格", "金额", "限额", "租金", "工资",
    "补贴", "补助", "投入", "薪", "酬", "报价", "中标价", "利息", "税", "概算", "结算",
};
inline constexpr std::string_view social_harms[] = {
    "影响", "占用", "排放", "投诉", "占道", "环境", "扬尘", "噪声", "噪音", "停水", "停电", "停气", "绕行", "拥堵",
};
inline constexpr std::string_view cost_endings[] = {
    "单位成本", "人均成本", "总成本", "控制成本", "成本控制率", "成本控制数",
};
inline constexpr std::string_view deeds[] = {
    "举办", "开展", "组织", "召开", "印发", "发放", "采购", "购置", "新建", "建设", "编制", "培训", "维护", "检查", "巡查", "完成",
    "制作", "发布", "宣传",
};
inline constexpr std::string_view deed_endings[] = {
    "次数", "数量", "场次", "人次", "份数", "个数", "人数", "批次", "面积", "里程",
};
inline constexpr std::string_view effect_openings[] = {
    "提升", "提高", "促进", "改善", "带动", "推动", "增强", "拉动", "缓解",
};
inline constexpr std::string_view effects[] = {
    "影响程度", "带动作用", "社会影响", "获得感", "幸福感",
};
// Work whose name sounds like an effect: 提升改造处理站点.
inline constexpr std::string_view rebuilding[] = {"提升改造", "改造提升", "提质改造", "改善工程"};
inline constexpr std::string_view built_endings[] = {
    "面积", "里程", "长度", "座数", "个数", "条数", "数", "量", "项目", "工程",
};
inline constexpr std::string_view process_levels[] = {
    "投入", "管理", "过程",
};
inline constexpr std::string_view lasting_care[] = {
    "制度", "机制", "体系", "管护",
};
inline constexpr std::string_view matching_funds[] = {
    "财政补助", "补助资金", "各级财政", "配套资金",
};
inline constexpr std::string_view payments_in_projects[] = {
    "补助", "补贴", "转移支付", "救助",
};
inline constexpr std::string_view mixed_level_marks[] = {
    "、", "社会", "经济",
};
inline constexpr std::string_view other_than_ecology[] = {
    "成本", "预算", "资金", "经费", "制度", "运转", "运行", "办公", "工作", "管理", "经济", "收入", "就业", "满意", "效率", "档案",
    "学习", "培训", "教学", "教育", "政策", "队伍", "能力", "服务", "职工", "干部", "群众", "企业", "市场", "医", "保险", "参保", "系统",
    "信息", "数据", "宣传", "知晓", "社会", "营商", "监督", "保障", "执法", "安全", "文化", "旅游", "交通", "影响程度",
};
inline constexpr std::string_view lasting_words[] = {
    "长期", "持续", "后续", "运维", "管护", "使用年限", "机制", "续", "稳定", "长效", "可持续", "寿命", "制度", "体系", "网络", "队伍",
    "梯队", "备份", "保存", "传承", "周期", "常态", "機制",
};
inline constexpr std::string_view opinion_variants[] = {
    "滿意", "評價", "认同", "点赞", "支持率", "欢迎",
};
inline constexpr std::string_view bare_subjects[] = {
    "服务对象", "社会公众", "受益对象", "受益群众",
};

// Of the rules on projects.
inline constexpr std::string_view hollow_projects[] = {
    "其他", "项目", "工作经费", "专项经费", "业务费", "测试", "项目经费", "业务经费", "专项资金", "其他项目", "其他支出",
};
inline constexpr std::string_view projects_of_other_years[] = {
    "十四五", "十五五", "《", "规划", "以前年度", "以前", "历年", "尾款", "结算", "续建",
};
inline constexpr std::string_view project_tails[] = {
    "性项目", "项目", "性",
};
inline constexpr std::string_view continued[] = {
    "延续", "延续项目", "延续性项目",
};
inline constexpr std::string_view unit_boxes[] = {
    "实施单位", "项目单位", "预算单位",
};
inline constexpr std::string_view contact_boxes[] = {
    "联系人", "联系电话", "填报人", "负责人", "填报日期",
};
inline constexpr std::string_view digital_platforms[] = {
    "信息", "数据", "智慧", "数字", "政务", "网络", "云平台",
};
inline constexpr std::string_view funds[] = {
    "补助资金", "补助经费", "专项资金", "补助项目", "转移支付",
};
inline constexpr std::string_view payments_to_persons[] = {
    "救助", "资助", "低保", "抚恤", "津贴", "助学", "优待", "慰问", "生活补", "补助金", "补贴金", "养老", "残疾",
};
inline constexpr std::string_view payment_goals[] = {
    "发放", "资助", "补助对象", "补贴对象", "符合条件的",
};
inline constexpr std::string_view office_moneys[] = {
    "专项经费", "工作经费", "业务经费",
};
inline constexpr std::string_view paid_out[] = {
    "发放", "资助", "补助对象",
};
inline constexpr std::string_view built_in_spirit[] = {
    "能力", "队伍", "制度", "体系", "机制", "作风", "文化", "平台", "系统", "信息化", "标准化", "法治化", "化", "环境", "廉政", "党",
    "阵地", "品牌", "团队", "学科", "数据库",
};
inline constexpr std::string_view digital_words[] = {
    "系统", "数据", "平台", "网络",
};
inline constexpr std::string_view projects_of_few_rows[] = {
    "还本付息", "补助", "偿债",
};

// Of the rules on columns read from the source.
inline constexpr std::string_view no_detail_heads[] = {
    "指标", "项目名称", "绩效",
};
inline constexpr std::string_view detail_labels[] = {
    "支出明细", "明细项目", "支出内容", "费用名称", "费用项目", "支出项目", "测算项目", "成本构成", "经济分类", "资金用途", "明细支出",
};
inline constexpr std::string_view detail_amounts[] = {
    "金额", "预算数", "预算额",
};
inline constexpr std::string_view no_details[] = {
    "指标", "目标", "绩效",
};
inline constexpr std::string_view detail_totals[] = {
    "合计", "总计", "金额合计", "合  计", "合 计",
};
inline constexpr std::string_view detail_hints[] = {
    "明细", "构成", "支出内容", "费用", "支出项目", "测算项目", "经济分类", "资金用途",
};
inline constexpr std::string_view no_last_results[] = {
    "预算", "结转", "执行数",
};

// Of the rules on forms.
inline constexpr std::string_view department_boxes[] = {
    "部门名称", "单位名称", "部门（单位）名称", "部门(单位)名称",
};
inline constexpr std::string_view required_boxes[] = {
    "项目名称", "主管部门", "实施单位", "预算单位", "填报单位", "项目单位", "申报单位", "预算部门", "年度资金总额", "当年资金总额",
};
inline constexpr std::string_view optional_boxes[] = {
    "负责人", "代码", "编码", "电话",
};
inline constexpr std::string_view no_annual_goals[] = {
    "指标", "值", "周期总目标", "中期", "长期", "实施期", "跨年度",
};
inline constexpr std::string_view period_goals[] = {
    "周期总目标", "实施周期", "中期目标", "实施期目标", "实施期绩效目标", "长期目标",
};
inline constexpr std::string_view torn_tails[] = {
    "和", "与", "及", "或", "、", "的",
};
inline constexpr std::string_view whole_tails[] = {
    "参与", "目的", "普及", "涉及", "惠及", "顾及", "给与", "授与",
};
inline constexpr std::string_view year_boxes[] = {
    "年度", "年份", "期", "时间",
};

// Of the rules on levels.
inline constexpr std::string_view running_costs[] = {
    "运转", "运行维护", "机构运行", "运行辅助", "日常运行", "物业", "人员经费", "公用经费", "离退休", "抚恤", "机动经费", "偿债", "还本付息", "涉密",
};
inline constexpr std::string_view no_projects[] = {
    "无项目", "不涉及项目", "未安排项目", "没有项目", "无专项",
};
inline constexpr std::string_view opinions[] = {
    "满意", "认可度", "好评",
};
inline constexpr std::string_view projects_for_nobody[] = {
    "偿债", "还本付息", "机房", "涉密", "储备",
};
inline constexpr std::string_view cost_levels[] = {
    "成本", "投资控制", "投资规模", "预算控制",
};
inline constexpr std::string_view cost_name_endings[] = {
    "成本", "成本控制率", "成本控制数", "总投资",
};
inline constexpr std::string_view payments[] = {
    "补助", "补贴", "救助金", "抚恤",
};
inline constexpr std::string_view payment_standards[] = {
    "准确率", "到位", "发放",
};
inline constexpr std::string_view timely_names[] = {
    "按时", "按期", "及时", "完成时间", "工期",
};
inline constexpr std::string_view level1_names[] = {
    "产出", "效益", "成本", "满意度",
};
inline constexpr std::string_view department_levels[] = {
    "管理效率", "履职效能", "运行成本", "社会效应", "可持续", "履职", "运行", "管理", "運行", "履职", "能力建设",
};
inline constexpr std::string_view printed_levels1[] = {
    "投入", "过程", "决策", "影响力", "管理目标", "资金管理", "预算执行",
};
inline constexpr std::string_view printed_levels2[] = {
    "具体指标", "长效管理", "信息共享", "人力资源", "部门协助", "配套设施", "投入管理", "财务管理", "实施管理", "资金管理", "项目管理", "预算执行",
    "资金投入", "项目立项", "组织实施", "业务管理", "生态效益", "社会效益", "经济效益",
};

// Of the rules on cells.
inline constexpr std::string_view instructions[] = {
    "填写说明", "填报说明", "填表说明", "可自行添加行", "可自行增加行", "参考模板", "请根据实际", "请根据项目", "请根据填报",
};
inline constexpr std::string_view unit_variants[] = {
    "百分比", "百分之", "比例", "平米", "㎡", "m2", "m²", "公斤", "延米", "人·次", "千米",
};
inline constexpr std::string_view value_labels[] = {
    "标准：", "标准:", "指标值：", "指标值:", "目标值：", "目标值:",
};

// Of the rules on characters and marks.
inline constexpr std::string_view broken_texts[] = {
    "锟斤拷", "烫烫烫", "屯屯屯",
};
inline constexpr std::string_view doubled_words[] = {
    "的的", "了了", "和和", "在在", "为为", "与与",
};

// Of the rules on value, type and scoring columns.
inline constexpr std::string_view date_parts[] = {
    "月", "日", "号",
};
inline constexpr std::string_view reached_targets[] = {
    "完成", "达标", "达到", "全部完成", "按时完成", "小于等于", "大于等于",
};
inline constexpr std::string_view states[] = {
    "健全", "有效", "稳定", "完善", "规范", "及时",
};
inline constexpr std::string_view bounds_in_words[] = {
    "不少于", "不低于", "不超过", "≥", "≤", "大于", "小于", "以上", "以内",
};

// Of the rules on the form of values.
inline constexpr std::string_view falls[] = {
    "下降", "降低", "减少", "减轻", "缩减",
};
inline constexpr std::string_view bounds[] = {
    "≥", "≤", "＞", "＜", "＝", ">=", "<=", "≧", "≦", ">", "<", "=", "》", "不少于", "不低于", "不超过", "不高于",
    "大于等于", "小于等于",
};
inline constexpr std::string_view no_units[] = {
    "比例", "个人", "人", "级", "优", "点",
};
// A value that another year's is compared with: 上年水平.
inline constexpr std::string_view other_years[] = {"上年", "去年", "往年", "上一年", "同期", "历年"};
inline constexpr std::string_view equal_signs[] = {
    "=", "＝", "等于", "等於",
};
inline constexpr std::string_view size_endings[] = {
    "数量", "次数", "人数", "人次", "面积", "里程", "金额", "规模",
};
inline constexpr std::string_view index_endings[] = {
    "指数", "得分", "评分", "系数", "倍数", "比", "排名", "名次", "等级", "分数", "倍率", "百万吨死亡率", "万车死亡率",
};
inline constexpr CountUnit count_units[] = {
    {"次数", "次"}, {"人数", "人"}, {"人次", "人次"}, {"户数", "户"}, {"场次", "场"}, {"件数", "件"}, {"份数", "份"},
    {"台数", "台"}, {"套数", "套"}, {"项数", "项"}, {"篇数", "篇"}, {"批次", "批"}, {"期数", "期"}, {"家数", "家"},
    {"起数", "起"}, {"座数", "座"}, {"辆数", "辆"}, {"满意度", "%"}, {"天数", "天"}, {"个数", "个"},
};
inline constexpr std::string_view times_endings[] = {
    "次数", "场次", "频次", "批次", "期数", "班次",
};
inline constexpr std::string_view length_endings[] = {
    "里程", "长度", "距离",
};
inline constexpr std::string_view money_endings[] = {
    "金额", "总额", "总成本", "单位成本", "人均成本", "费用", "造价", "总投资", "产值", "税收",
};
inline constexpr std::string_view states_as_units[] = {
    "定性", "健全", "提升", "有效", "提高", "稳定", "及时", "完成", "合规",
};
inline constexpr std::string_view vague_changes[] = {
    "提升", "提高", "改善", "增强", "优化", "有所", "明显", "显著", "增加", "壮大", "丰富", "扩大",
};
inline constexpr std::string_view vague_falls[] = {
    "减少", "下降", "降低", "减轻", "缓解", "缩小", "缩短", "遏制",
};
inline constexpr std::string_view vague_buildings[] = {
    "健全", "完善", "建立", "建成", "落实",
};
inline constexpr std::string_view vague_duties[] = {
    "应保尽保", "落实到位", "严格执行", "按规定", "按要求", "符合", "合规", "规范", "全覆盖",
};
inline constexpr std::string_view vague_states[] = {
    "稳定", "正常", "良好", "较好",
};
inline constexpr std::string_view vague_durations[] = {
    "持续", "不断", "逐步", "长期",
};
inline constexpr std::string_view vague_times[] = {
    "及时", "适时", "尽快",
};
inline constexpr std::string_view grading_words[] = {
    "优", "分为", "分级", "档",
};
inline constexpr std::string_view grade_words[] = {
    "良", "中", "三级", "级",
};
inline constexpr std::string_view punctual_words[] = {
    "及时", "按时", "按期",
};
inline constexpr std::string_view usual_grades[] = {
    "达成", "部分达成", "未达成", "达到预期", "基本达成", "部分实现",
};
inline constexpr std::string_view durations[] = {
    "工作日", "日", "天", "小时", "分钟", "秒", "周", "月", "年", "季",
};
inline constexpr std::string_view parts_of_months[] = {"月底", "月末", "月初", "上旬", "中旬", "下旬", "年底", "季末", "月前"};
inline constexpr std::string_view every_period[] = {
    "每月", "每周", "每日", "每天", "每季", "每年", "每学期",
};
// 救助站, 救助中心: what stands behind the word is a house, and nothing is paid out.
inline constexpr std::string_view houses_behind[] = {"站", "中心", "机构", "管理", "基地"};
// A time that no date tells.
inline constexpr std::string_view seasons[] = {
    "当日", "当天", "次日", "春节", "元旦", "国庆", "中秋", "端午", "五一", "汛前", "汛期", "开学", "学期", "采暖", "供暖",
};
inline constexpr std::string_view duration_names[] = {
    "周期", "时间", "工期", "时长", "期限", "天数", "时限",
};
inline constexpr std::string_view space_harms[] = {
    "影响", "占用", "投诉",
};
inline constexpr std::string_view magnitudes[] = {
    "万", "千", "亿",
};
inline constexpr std::string_view counts_and_rates[] = {
    "率", "比例", "次数", "人数", "数量",
};
inline constexpr std::string_view dated_names[] = {
    "年", "时间", "寿命", "日期", "期限", "时限", "工期", "进度", "周期",
};
inline constexpr std::string_view additions[] = {
    "其中", "每", "各", "单", "含", "包括",
};

// Of the rules on the size of values.
inline constexpr std::string_view cost_controls[] = {
    "控制率", "比例", "成本",
};
inline constexpr std::string_view rises[] = {
    "提升", "提高", "节约",
};
inline constexpr std::string_view signed_names[] = {
    "同比", "结余", "温度", "海拔", "偏差", "增减", "变化", "盈亏",
};
inline constexpr std::string_view harm_measures[] = {
    "率", "比例", "比率", "占比", "数", "数量", "总数", "次数", "件数", "起数", "人数", "人次", "户数", "例数", "宗数", "量", "总量",
    "强度", "浓度", "面积", "金额", "额", "时间", "时长", "天数", "指数", "程度", "水平", "情况",
};
inline constexpr std::string_view harm_fillers[] = {
    "发生", "出现", "案件", "事件", "问题", "现象", "情形", "行为", "发生的",
};
inline constexpr std::string_view kept_safe[] = {
    "无故障", "零事故", "安全", "平均无", "未发生", "无事故", "不发生", "防", "抗", "救",
};
inline constexpr std::string_view time_names[] = {
    "时间", "时长", "天数",
};
inline constexpr std::string_view rates_above_whole[] = {
    "增长", "提高", "提升", "完成", "受益", "培训", "服务", "就业", "转化", "利用率", "入住率", "使用率", "中标",
};
inline constexpr std::string_view better_above_whole[] = {
    "覆盖", "满意", "准确", "利用", "产出", "收益", "收入", "回收", "自筹", "配套",
};
inline constexpr std::string_view paid_standards[] = {
    "生均", "拨款", "工资", "薪酬", "报酬",
};
inline constexpr std::string_view capped_names[] = {
    "成本", "预算", "费用", "控制", "支出", "负债",
};
inline constexpr std::string_view services[] = {
    "服务", "受益", "参加", "宣传",
};
inline constexpr std::string_view mishaps[] = {
    "不", "无", "未", "零", "负面", "超", "误", "漏", "断", "缺", "案", "病", "死", "伤", "处罚", "通报", "问责", "差评", "退",
    "险", "灾", "害", "疫", "疫情", "突发", "调整", "变更", "扰",
};
inline constexpr std::string_view change_rates[] = {
    "增长率", "提高率", "下降率", "降幅", "增幅", "提升幅度", "降低率", "减少率",
};
inline constexpr std::string_view base_marks[] = {
    "较", "比上", "同比", "环比", "上年", "每年", "年度", "年均", "逐年", "基期", "基线", "去年", "相比", "比20", "年增长",
};
inline constexpr std::string_view large_counts[] = {
    "点击", "浏览", "访问", "阅读", "数据", "条", "播放",
};

// Of the rules on rows that may have been read wrongly.
inline constexpr std::string_view form_heads[] = {
    "上年", "前年", "上年度", "本年度", "预计当年实现", "当年预期", "服务对象", "社会公众", "受益对象", "实际完成值", "年度指标值", "指标值", "分值",
    "得分", "备注", "台件",
};
inline constexpr std::string_view around_tables[] = {
    "：指", ":指", "：是指", "项目名称：", "如有异议",
};
inline constexpr std::string_view table_notes[] = {
    "总分", "合计", "注:", "注：", "说明无", "口径", "及结果应用", "填表人", "联系人", "联系电话", "评价结论", "存在问题", "改进措施",
    "绩效自评综合得分", "自评综合得分", "评价等次",
};
inline constexpr std::string_view notes_inside[] = {
    "偏差大或", "原因分析", "及改进措施", "执行数为", "注:1", "注：1",
};
inline constexpr std::string_view row_kinds[] = {
    "定性指标", "定量指标", "否定性",
};
// What ends a name: with other words behind it two names were put together (处理率背街小巷修补面).
inline constexpr std::string_view ends_of_names[] = {"率", "满意度"};
// 效率, 税率: no end of a name. 达到, 较上年, 调查: what may stand behind one.
inline constexpr std::string_view other_rates = "效利汇频功税费概速";
inline constexpr std::string_view behind_names[] = {
    "达", "较", "提", "增", "不", "下", "上", "（", "(", "同", "比", "目", "变", "和", "与", "及", "、", "/", "或", "≥", "≤", "控", "测", "调查", "评", "问", "考", "指", "为", "在", "的", "情", "保", "水", "逐", "持", "明", "回", "差", "误", "先", "高", "低", "稳", "降",
};
inline constexpr std::string_view report_parts[] = {
    "第一部分", "第二部分", "第三部分", "第四部分", "第五部分", "第六部分",
};
inline constexpr std::string_view level_labels[] = {
    "数量指标", "质量指标", "时效指标", "成本指标", "效益指标", "影响指标", "满意度指标", "产出指标",
};
inline constexpr std::string_view covered_places[] = {
    "试点", "示范", "覆盖", "涉及", "惠及", "贫困",
};
inline constexpr std::string_view place_endings[] = {
    "县", "市", "区", "旗",
};
inline constexpr std::string_view areas[] = {
    "社区", "园区", "景区", "城区", "片区", "库区", "灌区", "城市", "上市", "超市", "菜市", "小区", "辖区", "校区", "牧区", "山区",
    "林区",
};

}  // namespace vocab::rule
}  // namespace jixiao
