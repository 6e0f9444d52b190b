#include "rules/words.hpp"

#include <array>
#include <string>

#include "value/word_index.hpp"

namespace jixiao {
namespace {

// The vocabulary of rulebook 5, by kind. A word may stand in several kinds.
const WordClass classes[] = {
    {tag::harm,
     {"故障", "投诉", "事故", "死亡", "伤亡", "违规", "违纪", "违法", "错误", "差错", "误差", "偏差", "失误", "失败", "流失", "损失",
      "损耗", "漏损", "丢包", "返工", "返修", "退回", "退稿", "逾期", "延误", "延期", "超期", "超支", "超标", "发病", "感染", "患病",
      "贫困发生", "犯罪", "发案", "缺陷", "瑕疵", "污染", "排放", "能耗", "耗能", "耗电", "耗水", "空置", "闲置", "结余", "结转",
      "争议", "上访", "信访", "舆情", "纠纷", "失业", "辍学", "流产", "漏检", "漏报", "中断", "宕机", "停机", "不合格", "未办结",
      "未完成", "欠费", "欠薪", "拖欠", "违约", "虚报", "冒领", "重复率", "风险",
      // beyond the book, from published tables
      "受害", "脱管", "漏管", "受灾", "病株", "病死", "致死", "致残", "返贫", "复吸", "再犯", "重犯", "误报", "误诊", "积压", "滞留", "破损",
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
      "建成", "发布", "扶持", "开放", "推介", "查处", "抢救", "扑灭", "布展", "生产", "修订", "普查", "测绘", "勘察", "投放", "播种", "补播", "管护", "处置", "审计", "补足", "推广", "植树", "造林", "适配", "接收", "加装", "供应", "出动", "接种"}},
    {tag::effect_verb,
     {"提高", "提升", "改善", "降低", "减少", "促进", "带动", "增加", "增强", "保障", "缓解", "满足", "达到", "实现", "消除", "满意", "减轻", "遏制", "下降", "巩固", "恢复",
      "控制在", "收入达", "不发生", "增收", "受益", "惠及", "繁荣", "方便", "便利", "秩序", "确保", "助力", "推动", "加快", "打造", "營造", "营造", "优化", "感受", "解决好", "畅通", "防止", "避免"}},
    {tag::economy,
     {"收入", "产值", "税", "利润", "节约", "成本", "投资", "就业", "消费", "增收", "产量", "贸易", "GDP", "经济"}},
    {tag::payment,
     {"发放", "贴息", "担保", "化解", "清偿", "补贴", "补助", "采购", "奖励", "资助", "救助", "贷款", "减免", "理赔"}},
    {tag::plan_progress,
     {"及时", "按时", "按期", "准时", "准点", "正点", "如期", "完成", "完工", "开工", "年度", "当年", "本年", "进度", "到位", "竣工", "时效", "响应", "按月", "按季", "按年", "支付率",
      "拨付率", "支出率", "执行率", "兑付率", "兑现率", "办结率", "交付率", "上线率", "按计划", "日清率", "日产日清"}},
    {tag::operator_sign, {"≥", "≤", "＞", "＜", ">", "<", "=", "＝", "≧", "≦"}},
    {tag::joined, {"、", "和", "与", "及", "/"}},
    {tag::punctual, {"及时", "按时", "按期", "按计划", "准时", "如期"}},
    {tag::standard, {"标准", "定额", "最低"}},
    {tag::settlement, {"结算", "决算", "审计", "验收", "绩效评价"}},
    {tag::repeated, {"的的", "了了", "和和", "在在", "是是", "为为", "与与"}},
    {tag::broken, {"锟斤拷", "烫烫", "屯屯"}},
    {tag::programming, {"null", "NULL", "none", "None", "nan", "NaN", "undefined", "{{", "${", "[object"}},
};

const WordIndex<std::uint64_t>& vocabulary() {
    static const WordIndex<std::uint64_t> made = [] {
        std::vector<WordIndex<std::uint64_t>::Entry> entries;
        for (const WordClass& c : classes)
            for (const std::string_view w : c.words) entries.push_back({w, c.tag});
        return WordIndex<std::uint64_t>(std::move(entries));
    }();
    return made;
}

bool at_word(std::string_view text, std::size_t at, std::string_view word) { return text.compare(at, word.size(), word) == 0; }

}  // namespace

std::span<const WordClass> word_classes() { return classes; }

std::size_t word_at(std::string_view text, std::size_t at, std::uint64_t kind) {
    std::size_t size = 0;
    vocabulary().each_at(text, at, [&](const auto& e) {
        if ((e.payload & kind) != 0 && size == 0) size = e.word.size();
    });
    return size;
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> words) {
    for (const auto w : words)
        if (starts_with(text, w)) return true;
    return false;
}

bool ends_with_any(std::string_view text, std::span<const std::string_view> words) {
    for (const auto w : words)
        if (ends_with(text, w)) return true;
    return false;
}

bool contains_any(std::string_view text, std::span<const std::string_view> words) { return holds_any(text, words); }

std::string_view first_of(std::string_view text, std::span<const std::string_view> words) {
    std::size_t best = std::string_view::npos;
    std::string_view found;
    for (const auto w : words) {
        const auto at = find_word(text, w);
        if (at < best) {
            best = at;
            found = text.substr(at, w.size());
        }
    }
    return found;
}

bool ends_as_other_rate(std::string_view base) {
    static constexpr std::string_view ends[] = {"频率", "汇率", "费率", "功率", "税率", "利率", "心率", "分辨率", "斜率", "效率", "速率",
                                                "容积率", "周转率", "倍率", "百万吨死亡率", "万车死亡率"};
    return ends_with_any(base, ends);
}

bool ends_as_rate(std::string_view base) {
    static constexpr std::string_view ends[] = {"率", "比例", "比重", "占比", "百分比", "覆盖面", "满意度", "满意程度", "知晓度", "认可度",
                                                "达标度", "完成度", "好评度"};
    return ends_with_any(base, ends) && !ends_as_other_rate(base);
}

bool ends_as_count(std::string_view base) {
    static constexpr std::string_view ends[] = {"数量", "个数", "人数", "人次", "次数", "场次", "户数", "件数", "份数", "台数", "套数",
                                                "项数", "篇数", "批次", "期数", "班次", "家数", "起数"};
    return ends_with_any(base, ends);
}

bool is_harm(std::string_view base) {
    if (contains(base, "达标排放")) return false;  // what is let out is clean
    // risk that somebody looks after is no harm
    static constexpr std::string_view tended[] = {"评估", "评价", "评审", "防", "管", "排查", "预警", "监测", "提示", "识别", "研判",
                                                  "处置", "化解", "应对", "补偿", "准备", "保障", "意识", "教育", "点", "等级", "基金"};
    std::size_t last_end = std::string_view::npos;
    for (std::size_t at = 0; at < base.size();) {
        const std::size_t step = decode(base, at).size;
        vocabulary().each_at(base, at, [&](const auto& e) {
            if ((e.payload & tag::harm) == 0) return;
            if (e.word == "风险" && starts_with_any(base.substr(at + e.word.size()), tended)) return;
            last_end = at + e.word.size();
        });
        at += step;
    }
    if (last_end == std::string_view::npos) return false;
    // an action against it in front counts what is done: 维修漏损点数量, 排查隐患次数
    static constexpr std::string_view actions[] = {"维修", "修复", "处理", "处置", "整治", "治理", "排查", "清理", "消除", "化解", "查处", "检查", "打击", "调解",
                                                   "减少", "降低", "防治", "防控", "整改", "监测", "救治", "盘活", "遏制", "防止", "避免", "查办", "抢修", "办理"};
    if (starts_with_any(base, actions)) return false;
    // harm that is made good or kept away, wherever it stands: 为消费者挽回经济损失, 年减少二氧化碳排放
    static constexpr std::string_view made_good[] = {"挽回", "追回", "减少", "降低", "避免", "防止", "削减", "减轻", "压减", "节约", "化解", "消除", "减损", "下降", "遏制", "整治",
                                                     "治理", "防治", "修复", "排查", "查处", "处置", "处理", "调解"};
    if (contains_any(base.substr(0, last_end), made_good)) return false;
    // a tail that counts what is done about it: 投诉处理率, 隐患整改率, 损失挽回率
    static constexpr std::string_view counts[] = {"率", "比例", "度", "数量", "数", "次数", "件数", "起数", "量", "情况", "面", "幅度"};
    static constexpr std::string_view adverbs[] = {"完成", "及时", "到位"};
    static constexpr std::string_view tails[] = {
        "处理", "处置", "办结", "化解", "整改", "修复", "排除", "解决", "响应", "回复", "答复", "反馈", "查处", "治理", "达标", "消除",
        "防控", "防治", "监测", "检测", "预警", "检出", "发现", "救治", "回访", "调解", "清理", "盘活", "退减", "覆盖", "挽回", "追回",
        "再就业", "满意", "合格", "控制", "处结", "受理", "核查", "核实", "下降", "降低", "减少", "压减", "节约", "减排", "改善", "管控",
        "监管", "普查", "排查", "登记", "培训", "演练"};
    const auto cut = [](std::string_view& text, std::span<const std::string_view> words) {
        std::size_t most = 0;
        for (const auto w : words)
            if (text.size() >= w.size() && text.substr(text.size() - w.size()) == w && w.size() > most) most = w.size();
        text.remove_suffix(most);
    };
    std::string_view stem = base;
    cut(stem, counts);
    cut(stem, adverbs);
    static constexpr std::string_view denials[] = {"未", "不", "无", "非"};
    for (const auto t : tails)
        if (stem.size() >= t.size() && stem.substr(stem.size() - t.size()) == t)
            return ends_with_any(stem.substr(0, stem.size() - t.size()), denials);
    return true;
}

bool is_management(std::string_view n) {
    static constexpr std::string_view plain[] = {"资金到位", "经费到位", "配套到位", "支出到位", "预算执行", "预算完成", "资金执行",
                                                 "支付进度", "支出进度", "专款专用", "科目调整", "制度健全", "制度完善", "制度建设", "台账",
                                                 "财务管理", "规范使用资金", "规范使用经费", "合规使用资金", "合规使用经费", "合理使用资金",
                                                 "合理使用经费", "专款使用资金", "资金使用规范", "资金使用合规", "资金使用合理", "经费使用规范",
                                                 "经费使用合规", "经费使用合理"};
    if (contains_any(n, plain) || (n.size() >= 9 && n.substr(n.size() - 9) == "合规性")) return true;
    // (资金|经费|支出|支付|采购).{0,4}合规 and (支出|资金|经费|预算).{0,2}相关性
    const auto near = [&](std::string_view word, std::string_view until, std::size_t most) {
        for (std::size_t at = n.find(word); at != std::string_view::npos; at = n.find(word, at + 1)) {
            const std::size_t after = at + word.size();
            const auto gap = n.substr(after, 4 * most + until.size()).find(until);
            if (gap != std::string_view::npos && length_of(n.substr(after, gap)) <= most) return true;
        }
        return false;
    };
    for (const std::string_view w : {"资金", "经费", "支出", "支付", "采购"})
        if (near(w, "合规", 4)) return true;
    for (const std::string_view w : {"支出", "资金", "经费", "预算"})
        if (near(w, "相关性", 2)) return true;
    // 支出(金额)?[与占](全年|年度)?预算(金额)?(之比|的?比[例率重])
    for (std::size_t at = n.find("支出"); at != std::string_view::npos; at = n.find("支出", at + 1)) {
        std::string_view s = n.substr(at + 6);
        const auto drop = [&](std::string_view w) {
            if (s.substr(0, w.size()) != w) return false;
            s.remove_prefix(w.size());
            return true;
        };
        drop("金额");
        if (!drop("与") && !drop("占")) continue;
        if (!drop("全年")) drop("年度");
        if (!drop("预算")) continue;
        drop("金额");
        if (drop("之比")) return true;
        drop("的");
        if (drop("比例") || drop("比率") || drop("比重")) return true;
    }
    return false;
}

bool is_grade(std::string_view v) {
    static constexpr std::string_view whole[] = {"优", "良", "中", "差", "优良", "优秀", "良好", "合格", "不合格", "达标", "通过", "是",
                                                 "否", "有", "无"};
    for (const std::string_view tail : {"及以上", "以上"})
        if (v.size() > tail.size() && v.substr(v.size() - tail.size()) == tail) {
            v.remove_suffix(tail.size());
            break;
        }
    for (const auto w : whole)
        if (v == w) return true;
    for (const std::string_view w : {"达成", "达到预期"})
        if (contains(v, w)) return true;
    // 一级, A级, AAA级
    if (v.size() > 3 && v.substr(v.size() - 3) == "级") {
        v.remove_suffix(3);
        if (v == "一" || v == "二" || v == "三" || v == "四" || v == "五") return true;
        if (v.size() <= 3) {
            for (const char c : v)
                if (!((c >= 'A' && c <= 'D') || (c >= '1' && c <= '5'))) return false;
            return true;
        }
    }
    return false;
}

namespace {

bool delivers(std::string_view v) {
    static constexpr std::string_view plain[] = {"建成", "投用", "投入使用", "出台", "印发", "上线", "交付", "办结", "完成验收"};
    static constexpr std::string_view passed[] = {"验收", "评审", "审查", "认证"};
    if (contains_any(v, plain)) return true;
    const auto at = v.find("通过");
    return at != std::string_view::npos && contains_any(v.substr(at), passed);
}

bool has_digit(std::string_view v) {
    for (std::size_t i = 0; i < v.size();) {
        const CodePoint c = decode(v, i);
        if (is_digit(half_width(c.value))) return true;
        i += c.size;
    }
    return false;
}

}  // namespace

bool is_vague(std::string_view v) {
    if (has_digit(v) || is_grade(v) || delivers(v)) return false;
    static constexpr std::string_view whole[] = {"好", "很好", "更好", "非常好", "相关", "基本相关", "高度相关"};
    for (const auto w : whole)
        if (v == w) return true;
    {  // 国家规定标准 and its like, with no document named
        std::string_view s = v;
        const auto drop = [&](std::string_view w) {
            if (s.substr(0, w.size()) != w) return false;
            s.remove_prefix(w.size());
            return true;
        };
        if (!drop("按") && !drop("执行")) drop("达到");
        for (const std::string_view w : {"国家", "省", "市", "上级", "行业"})
            if (drop(w)) break;
        if (!drop("有关")) drop("相关");
        if (drop("规定")) {
            drop("的");
            if (s == "标准") return true;
        }
    }
    for (std::size_t at = 0; at < v.size();) {
        const std::size_t step = decode(v, at).size;
        bool found = false;
        vocabulary().each_at(v, at, [&](const auto& e) {
            if ((e.payload & tag::vague) == 0) return;
            const std::string_view after = v.substr(at + e.word.size());
            if ((e.word == "及时" || e.word == "合规") && after.substr(0, 3) == "率") return;
            if (e.word == "规范" && after.substr(0, 3) == "》") return;
            found = true;
        });
        if (found) return true;
        at += step;
    }
    return false;
}

bool is_fuzzy(std::string_view v) {
    for (std::size_t at = 0; at < v.size();) {
        const CodePoint c = decode(v, at);
        const std::string_view after = v.substr(at + c.size);
        const auto next_digit = [](std::string_view s) { return !s.empty() && is_digit(half_width(decode(s, 0).value)); };
        const char32_t before = at > 0 ? decode_before(v, at).value : 0;
        switch (c.value) {
            case U'若': if (at_word(v, at, "若干")) return true; break;
            case U'一': if (at_word(v, at, "一批")) return true; break;
            case U'多': {
                static constexpr std::string_view measures[] = {"次", "个", "项", "场", "人", "家", "份", "篇"};
                if (before != U'许' && before != U'众' && before != U'诸' && starts_with_any(after, measures)) return true;
                if (is_digit(half_width(before))) return true;
                break;
            }
            case U'数': {
                static constexpr std::string_view measures[] = {"次", "个", "十", "百"};
                if (before != U'人' && before != U'总' && before != U'户' && before != U'次' && before != U'分' && before != U'指' &&
                    starts_with_any(after, measures) && at == 0)
                    return true;
                break;
            }
            case U'左': if (at_word(v, at, "左右")) return true; break;
            case U'大': if (at_word(v, at, "大约")) return true; break;
            case U'约': {
                static constexpr std::string_view other[] = {"节", "公", "契", "条", "签", "合", "预", "制"};
                bool word = false;
                for (const auto o : other) word = word || (before != 0 && decode(o, 0).value == before);
                if (!word && (next_digit(after) || (at_word(after, 0, "为") && next_digit(after.substr(3))))) return true;
                break;
            }
            case U'近': if (at == 0 && next_digit(after)) return true; break;
            case U'余': case U'几': if (is_digit(half_width(before))) return true; break;
            case U'上': if (at_word(v, at, "上下") && is_digit(half_width(before))) return true; break;
            case U'不': if (at_word(v, at, "不等")) return true; break;
            default: break;
        }
        at += c.size;
    }
    return false;
}

bool is_nothing(std::string_view t) {
    t = trimmed(t);
    if (t.size() > 6) return false;  // two characters at most
    for (const std::string_view w : {"无", "/", "／", "—", "－", "-", "——", "--", "\\", "暂无", "空"})
        if (t == w) return true;
    return t.empty();
}

bool is_bare_code(std::string_view n) {
    if (n.empty()) return false;
    std::size_t i = 0, letters = 0, digits = 0;
    bool only_digits = true;
    for (const char c : n) only_digits = only_digits && ((c >= '0' && c <= '9') || c == ' ');
    if (only_digits) return n[0] >= '0' && n[0] <= '9';
    while (i < n.size() && ((n[i] | 32) >= 'a' && (n[i] | 32) <= 'z')) ++i, ++letters;
    if (letters > 3) return false;
    if (i < n.size() && (n[i] == '-' || n[i] == '_')) ++i;
    while (i < n.size() && n[i] >= '0' && n[i] <= '9') ++i, ++digits;
    if (digits < 3) return false;
    while (i < n.size()) {
        if (n[i] != '-' && n[i] != '_' && n[i] != '.') return false;
        const std::size_t start = ++i;
        while (i < n.size() && n[i] >= '0' && n[i] <= '9') ++i;
        if (i == start) return false;
    }
    return true;
}

bool holds_placeholder_in_prose(std::string_view t) {
    static constexpr std::string_view tokens[] = {"待定", "待填", "待补", "请填写", "请输入", "请选择"};
    if (contains_any(t, tokens)) return true;
    // [xX×*＊]{2,}: two blanks to fill in a row, of one kind; xx inside a Latin word is none
    char32_t last = 0;
    for (std::size_t at = 0; at < t.size();) {
        const CodePoint c = decode(t, at);
        const bool mark = c.value == 'x' || c.value == 'X' || c.value == 0xD7 || c.value == '*' || c.value == 0xFF0A || c.value == 0xFF38;
        if (mark && last != 0 && (last == c.value || (last != 'x' && last != 'X'))) {
            const std::size_t begin = at - (last < 0x80 ? 1 : last == 0xD7 ? 2 : 3);
            const char32_t before = begin > 0 ? decode_before(t, begin).value : 0;
            const char32_t after = at + c.size < t.size() ? decode(t, at + c.size).value : 0;
            const auto latin = [](char32_t l) { return (l >= 'a' && l <= 'z') || (l >= 'A' && l <= 'Z'); };
            if (!(latin(before) && !(before == 'x' || before == 'X')) && !(latin(after) && !(after == 'x' || after == 'X'))) return true;
        }
        last = mark ? c.value : 0;
        at += c.size;
    }
    for (std::size_t at = t.find("20"); at != std::string_view::npos; at = t.find("20", at + 1)) {
        const char32_t c = decode(t, at + 2).value;
        if (at + 2 < t.size() && (c == 'X' || c == 'x' || c == 0xD7 || c == '*' || c == 0xFF38 || c == 0x25CB) &&
            !(at > 0 && is_digit(static_cast<unsigned char>(t[at - 1]))))
            return true;
    }
    return false;
}

bool is_placeholder(std::string_view t) {
    t = trimmed(t);
    if (t.empty()) return false;
    if (holds_placeholder_in_prose(t)) return true;
    static constexpr std::string_view anywhere[] = {"__", "＿＿", "待确定", "待明确", "待核定", "待完善", "另行确定", "另行通知", "暂定"};
    if (contains_any(t, anywhere)) return true;
    static constexpr std::string_view whole[] = {"暂无", "无", "略", "同上", "空", "……", "...", "详见方案", "N/A", "n/a", "NA", "na", "TBD",
                                                 "tbd", "null", "NULL", "Null", "none", "None", "NONE", "nan", "NaN", "见附件", "详见附件"};
    for (const auto w : whole)
        if (t == w) return true;
    static constexpr std::string_view starts[] = {"示例：", "示例:", "样例：", "样例:", "例如：", "例如:", "例：", "例:"};
    if (starts_with_any(t, starts)) return true;
    if ((t.substr(0, 9) == "见附件" || t.substr(0, 12) == "详见附件") && length_of(t) <= 8) return true;
    bool marks = true;
    for (std::size_t at = 0; at < t.size() && marks;) {
        const CodePoint c = decode(t, at);
        switch (c.value) {
            case '/': case 0xFF0F: case '\\': case '-': case 0x2014: case 0xFF0D: case 0x2013: case '~': case 0xFF5E: case 0xB7: case '.':
            case 0x3002: case '*': case 0xFF0A: case '#': case 0xFF03: case '?': case 0xFF1F: case 0x3001: case ',': case 0xFF0C: case 0x2026:
                break;
            default:
                marks = false;
        }
        at += c.size;
    }
    if (marks) return true;
    // an empty pair of brackets
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}, {"【", "】"}, {"[", "]"}, {"〔", "〕"}}) {
        for (std::size_t at = t.find(open); at != std::string_view::npos; at = t.find(open, at + 1)) {
            std::size_t i = at + open.size();
            while (i < t.size()) {
                const CodePoint c = decode(t, i);
                if (!is_blank(c.value)) break;
                i += c.size;
            }
            if (at_word(t, i, close) && i < t.size()) return true;
        }
    }
    return false;
}

std::span<const Typo> typos() {
    static constexpr Typo list[] = {
        {"拔付", "拨付"}, {"拔款", "拨款"}, {"建立建全", "建立健全"}, {"按装", "安装"}, {"帐户", "账户"}, {"帐目", "账目"}, {"布署", "部署"},
        {"既时", "及时"}, {"竟争", "竞争"}, {"渡假", "度假"}, {"报消", "报销"}, {"座落", "坐落"}, {"松驰", "松弛"}, {"重迭", "重叠"},
        {"防犯", "防范"}, {"贯切", "贯彻"}, {"复盖", "覆盖"}, {"满义度", "满意度"}, {"合格律", "合格率"}, {"及时律", "及时率"},
        {"完工律", "完工率"}, {"绩校", "绩效"}, {"指标直", "指标值"}};
    return list;
}

std::string_view level_name(std::string_view t) {
    t = trimmed(t);
    if (t.size() > 6 && t.substr(t.size() - 6) == "指标") t.remove_suffix(6);
    static constexpr std::string_view names[] = {
        "产出", "效益", "成本", "满意度", "数量", "质量", "时效", "经济成本", "社会成本", "生态环境成本", "经济效益", "社会效益", "生态效益",
        "可持续影响", "服务对象满意度", "预期产出", "项目产出", "效果", "预期效益", "项目效益", "可持续发展", "环境效益"};
    for (const auto n : names)
        if (t == n) return n;
    return {};
}

}  // namespace jixiao
