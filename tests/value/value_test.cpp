#include "value/value.hpp"

#include "support/catch.hpp"
#include "value/units.hpp"

using namespace jixiao;

namespace {

// kind, shape, operator, number[..upper], [unit], then what else is known of it.
std::string told(const Value& v) {
    std::string s(key_of(v.kind).substr(0, 5));
    s += " " + std::string(key_of(v.shape)) + " " + std::string(key_of(v.op)) + " ";
    if (v.number) s += v.number->to_string();
    if (v.upper) s += ".." + v.upper->to_string();
    s += " [" + std::string(v.unit) + "]";
    if (v.approximate) s += " ~";
    if (v.labelled) s += " lab";
    if (v.in_words) s += " inwords";
    if (!v.rest.empty()) s += " rest=" + std::string(v.rest);
    if (v.shape == ValueShape::date) {
        const auto day = [](Date d) {
            return std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day);
        };
        s += " " + day(v.first) + " .. " + day(v.last);
    }
    return s;
}

}  // namespace

// Every value of ../shared/truth and ../shared/wild, and the forms of rulebook 2.2; each line was read by hand.
TEST_CASE("a value is read as kind, shape, operator, number and unit") {
    struct Case {
        std::string text, expected;
    };
    const auto c = GENERATE(values<Case>({
        {"100%", "quant number  100 [%]"},
        {"10万册以上", "quant number ≥ 10 [万册]"},
        {"≥85%", "quant number ≥ 85 [%]"},
        {"≥90%", "quant number ≥ 90 [%]"},
        {"合格", "quali words   []"},
        {"1次", "quant number  1 [次]"},
        {"成效明显", "quali words   []"},
        {"市域内覆盖100%", "quali words   [] inwords"},
        {"符合救助条件的对象按规定纳入救助范围", "quali words   []"},
        {"达到100%", "quant number = 100 [%]"},
        {"≥80%", "quant number ≥ 80 [%]"},
        {"按政策范围全覆盖", "quali words   []"},
        {"有效减轻", "quali words   []"},
        {"明显提高", "quali words   []"},
        {"不超过2小时", "quant number ≤ 2 [小时]"},
        {"功能完成数量不低于60%", "quali words   [] inwords"},
        {"正常运行时间不低于99%", "quali words   [] inwords"},
        {"具有困难群众标识的人数约20万人", "quali words   [] inwords"},
        {"系统支持最大的用户并发数（50个）", "quali words   [] inwords"},
        {"≥ 600万人", "quant number ≥ 600 [万人]"},
        {"≥ 国家规定标准", "quali words ≥  []"},
        {"1", "quant number  1 []"},
        {"95", "quant number  95 []"},
        {"≥100%", "quant number ≥ 100 [%]"},
        {"好", "quali words   []"},
        {"100", "quant number  100 []"},
        {"≤2小时", "quant number ≤ 2 [小时]"},
        {"95%以上", "quant number ≥ 95 [%]"},
        {"7*24小时", "quant ratio  7..24 [小时]"},
        {"50.25元/人/年", "quant number  50.25 [元/人/年]"},
        {"30150万元", "quant number  30150 [万元]"},
        {"≥95%", "quant number ≥ 95 [%]"},
        {"有所提升", "quali words   []"},
        {"是", "quali words   []"},
        {"效果明显", "quali words   []"},
        {"≥5年", "quant number ≥ 5 [年]"},
        {"≥600", "quant number ≥ 600 []"},
        {"国家规定标准", "quali words   []"},
        {"95%", "quant number  95 [%]"},
        {"50.25", "quant number  50.25 []"},
        {"29814.8", "quant number  29814.8 []"},
        {"≤8%", "quant number ≤ 8 [%]"},
        {"<10%", "quant number < 10 [%]"},
        {"标准：相关", "quali words   [] lab"},
        {"相关", "quali words   []"},
        {"标准：100%合规支付", "quant number  100 [%] lab inwords rest=合规支付"},
        {"保障设备设施正常运作", "quali words   []"},
        {"及时发现故障", "quali words   []"},
        {"标准:正常开展", "quali words   [] lab"},
        {"正常开展", "quali words   []"},
        {"标准：及时", "quali words   [] lab"},
        {"及时", "quali words   []"},
        {"提高群众政策知晓度", "quali words   []"},
        {"＞98%", "quant number > 98 [%]"},
        {"标准：100%", "quant number  100 [%] lab"},
        {"正常运行", "quali words   []"},
        {"标准：提升参保群众的幸福感，营造稳定、和谐、安全的社会环境", "quali words   [] lab"},
        {"提升参保群众的幸福感，营造稳定、和谐、安全的社会环境", "quali words   []"},
        {"通过邮寄送达、公告送达，让群众少跑腿", "quali words   []"},
        {"1人", "quant number  1 [人]"},
        {"4", "quant number  4 []"},
        {"标准：规范使用资金", "quali words   [] lab"},
        {"规范", "quali words   []"},
        {"标准：有利于实现目标", "quali words   [] lab"},
        {"有利于实现目标", "quali words   []"},
        {"3个月以上", "quant number ≥ 3 [个月]"},
        {"按时打扫卫生，保障办公环境干净整洁", "quali words   []"},
        {"标准:100%", "quant number  100 [%] lab"},
        {"合规", "quali words   []"},
        {"≥91%", "quant number ≥ 91 [%]"},
        {"规范使用资金", "quali words   []"},
        {"完成大于等于1篇的相关专题调研材料", "quant number ≥ 1 [篇] inwords rest=的相关专题调研材料"},
        {"专题调研材料出具时间按照计划时间100%完成", "quali words   [] inwords"},
        {"考察成效明显，推动领导干部在理论认识上有新提高、在知识结构上有新改善、在思维方式上有新转变、在实践能力上有新提升，将学到的境外先进理念和成功经验，运用到具体工作实践中，推动医疗保障事业高质量发展", "quali words   []"},
        {"1套", "quant number  1 [套]"},
        {"≥1000篇次", "quant number ≥ 1000 [篇次]"},
        {"≥15%", "quant number ≥ 15 [%]"},
        {"0", "quant number  0 []"},
        {"建立科学、合理DIP运行监测机制，加强DIP运行过程管理", "quali words   []"},
        {"建立科学、合理的绩效评价管理体系", "quali words   []"},
        {"85家", "quant number  85 [家]"},
        {"约900家", "quant number  900 [家] ~"},
        {"600家", "quant number  600 [家]"},
        {"按年度工作计划高质量完成打字文印、驾驶、政务公开、工单处理等辅助工作任务", "quali words   []"},
        {"推动工作发展，提高单位服务水平", "quali words   []"},
        {"≥98%", "quant number ≥ 98 [%]"},
        {"全面提升", "quali words   []"},
        {"25000", "quant number  25000 []"},
        {"50", "quant number  50 []"},
        {"2", "quant number  2 []"},
        {"健全", "quali words   []"},
        {"有效保障", "quali words   []"},
        {"10", "quant number  10 []"},
        {"稳定", "quali words   []"},
        {"90", "quant number  90 []"},
        {"12", "quant number  12 []"},
        {"18", "quant number  18 []"},
        {"提升", "quali words   []"},
        {"3", "quant number  3 []"},
        {"2023年12月底前", "quali date   [] 2023-12-0 .. 2023-12-0"},
        {"80", "quant number  80 []"},
        {"无重大责任事故发生", "quali words   []"},
        {"无", "quali words   []"},
        {"各种渠道宣传不少于3次", "quali words   [] inwords"},
        {">=120000只", "quant number ≥ 120000 [只]"},
        {">=80", "quant number ≥ 80 []"},
        {">=100%", "quant number ≥ 100 [%]"},
        {"≤3.00/只", "quant number ≤ 3 [] inwords rest=/只"},
        {"≥60万元", "quant number ≥ 60 [万元]"},
        {"≥45万元", "quant number ≥ 45 [万元]"},
        {"≥15户", "quant number ≥ 15 [户]"},
        {"≥92%", "quant number ≥ 92 [%]"},
        {"≥3处", "quant number ≥ 3 [处]"},
        {"≥98百分比", "quant number ≥ 98 [百分比]"},
        {"100百分比", "quant number  100 [百分比]"},
        {"32万元", "quant number  32 [万元]"},
        {"持续影响", "quali words   []"},
        {"≥95百分比", "quant number ≥ 95 [百分比]"},
        {"9人", "quant number  9 [人]"},
        {"≥600次", "quant number ≥ 600 [次]"},
        {"300元", "quant number  300 [元]"},
        {"显著增强", "quali words   []"},
        {"≥96个", "quant number ≥ 96 [个]"},
        {"≥0.95比例", "quant number ≥ 0.95 [比例]"},
        {"<8小时", "quant number < 8 [小时]"},
        {"<1264000元", "quant number < 1264000 [元]"},
        {"明显支撑", "quali words   []"},
        {"有力保障", "quali words   []"},
        {"≥240次", "quant number ≥ 240 [次]"},
        {"≥4次", "quant number ≥ 4 [次]"},
        {"≥0.9比例", "quant number ≥ 0.9 [比例]"},
        {"≤3天", "quant number ≤ 3 [天]"},
        {"≤350000元", "quant number ≤ 350000 [元]"},
        {"有效规范", "quali words   []"},
        {"持续好转", "quali words   []"},
        {"≧95%", "quant number ≥ 95 [%]"},
        {"≧240 批次", "quant number ≥ 240 [批次]"},
        {"≧90%", "quant number ≥ 90 [%]"},
        {"≧98%", "quant number ≥ 98 [%]"},
        {"≦7 天", "quant number ≤ 7 [天]"},
        {"≦5800 元", "quant number ≤ 5800 [元]"},
        {"0 起", "quant number  0 [起]"},
        {"持续完善", "quali words   []"},
        {"≧", "quali words ≥  []"},
        {"持续增强", "quali words   []"},
        {"92%", "quant number  92 [%]"},
        {"85%", "quant number  85 [%]"},
        {"65%", "quant number  65 [%]"},
        {"30%", "quant number  30 [%]"},
        {">=300立方米", "quant number ≥ 300 [立方米]"},
        {">=5条", "quant number ≥ 5 [条]"},
        {">=120亩", "quant number ≥ 120 [亩]"},
        {">=97%", "quant number ≥ 97 [%]"},
        {">=95%", "quant number ≥ 95 [%]"},
        {"<=180元/米", "quant number ≤ 180 [元/米]"},
        {"<=18500元/座", "quant number ≤ 18500 [元/座]"},
        {"<=620元/立方米", "quant number ≤ 620 [元/立方米]"},
        {">=4万元", "quant number ≥ 4 [万元]"},
        {">=1.85万元", "quant number ≥ 1.85 [万元]"},
        {">=1260人", "quant number ≥ 1260 [人]"},
        {">=34人", "quant number ≥ 34 [人]"},
        {">=90%", "quant number ≥ 90 [%]"},
        {">=92%", "quant number ≥ 92 [%]"},
        {">=85%", "quant number ≥ 85 [%]"},
        {"6艘", "quant number  6 [艘]"},
        {"≥6M", "quant number ≥ 6 [M]"},
        {"良好", "quali words   []"},
        {"2022.06-2023.05", "quali date   [] 2022-6-0 .. 2023-5-0"},
        {"180万", "quant number  180 [万]"},
        {"8", "quant number  8 []"},
        {"18M", "quant number  18 [M]"},
        {"210", "quant number  210 []"},
        {"不超年初预算", "quali words   []"},
        {"90%", "quant number  90 [%]"},
        {"达标", "quali words   []"},
        {"16米", "quant number  16 [米]"},
        {"=100.00(%)", "quant number = 100 [%]"},
        {"减少", "quali words   []"},
        {"增加", "quali words   []"},
        {"完善", "quali words   []"},
        {"≥88.00(%)", "quant number ≥ 88 [%]"},
        {"按公开招标中标价控制", "quali words   []"},
        {"长期巩固", "quali words   []"},
        {"明显改善", "quali words   []"},
        {"已完成", "quali words   []"},
        {"2021年12月31日", "quali date   [] 2021-12-31 .. 2021-12-31"},
        {"0次", "quant number  0 [次]"},
        {"逐步提高", "quali words   []"},
        {"基本健全", "quali words   []"},
        {"≥９５％", "quant number ≥ 95 [%]"},
        {"≥ 9 5 %", "quant number ≥ 95 [%]"},
        {"》100亩", "quant number ≥ 100 [亩]"},
        {"》 亩", "quali words ≥  []"},
        {"≥", "quali words ≥  []"},
        {"≥    次", "quali words ≥  []"},
        {"≥%", "quali words ≥  []"},
        {"万元", "quali words   []"},
        {"不少于3次", "quant number ≥ 3 [次]"},
        {"至少3次", "quant number ≥ 3 [次]"},
        {"3次以上", "quant number ≥ 3 [次]"},
        {"5人及以上", "quant number ≥ 5 [人]"},
        {"5人（含）以上", "quant number ≥ 5 [人]"},
        {"30分钟内", "quant number ≤ 30 [分钟]"},
        {"10-12个", "quant range range 10..12 [个]"},
        {"10—12月", "quali date   [] 0-10-0 .. 0-12-0"},
        {"45-60%", "quant range range 45..60 [%]"},
        {"45%-60%", "quant range range 45..60 [%]"},
        {"500至600元", "quant range range 500..600 [元]"},
        {"≥95%且≤90%", "quant range range 95..90 [%]"},
        {"≥90%，≤95%", "quant range range 90..95 [%]"},
        {"±3%以内", "quant tolerance ± 3 [%]"},
        {"±3%", "quant tolerance ± 3 [%]"},
        {"1:3", "quant ratio  1..3 []"},
        {"1：3", "quant ratio  1..3 []"},
        {"5×8小时", "quant ratio  5..8 [小时]"},
        {"7×24小时", "quant ratio  7..24 [小时]"},
        {"较上年提高5%", "quant delta  5 [%]"},
        {"同比增长≥10%", "quant delta ≥ 10 [%]"},
        {"较上年下降3个百分点", "quant delta  3 [个百分点]"},
        {"提高≥5个百分点", "quant delta ≥ 5 [个百分点]"},
        {"比上年增长8%左右", "quant delta  8 [%] ~"},
        {"2026年11月底前", "quali date   [] 2026-11-0 .. 2026-11-0"},
        {"2026年12月31日", "quali date   [] 2026-12-31 .. 2026-12-31"},
        {"2026年12月31日前完成", "quali date   [] 2026-12-31 .. 2026-12-31"},
        {"2026-12-31", "quali date   [] 2026-12-31 .. 2026-12-31"},
        {"2026.12", "quali date   [] 2026-12-0 .. 2026-12-0"},
        {"年底前", "quali date   [] 0-12-31 .. 0-12-31"},
        {"2026年底前", "quali date   [] 2026-12-31 .. 2026-12-31"},
        {"12月底前", "quali date   [] 0-12-0 .. 0-12-0"},
        {"第三季度", "quali date   [] 0-9-30 .. 0-9-30"},
        {"第3季度末", "quali date   [] 0-9-30 .. 0-9-30"},
        {"上半年", "quali date   [] 0-6-30 .. 0-6-30"},
        {"全年", "quali date   [] 0-12-31 .. 0-12-31"},
        {"当年", "quali words   []"},
        {"2026年", "quali date   [] 2026-0-0 .. 2026-0-0"},
        {"2023.07-2024.01", "quali date   [] 2023-7-0 .. 2024-1-0"},
        {"2026年1月至12月", "quali date   [] 2026-1-0 .. 2026-12-0"},
        {"2026年1月-2026年12月", "quali date   [] 2026-1-0 .. 2026-12-0"},
        {"1-12月", "quali date   [] 0-1-0 .. 0-12-0"},
        {"11月-次年3月", "quali date   [] 0-11-0 .. 0-3-0"},
        {"每月一次", "quant frequency  1 [次]"},
        {"每月1次", "quant frequency  1 [次]"},
        {"每年≥5次", "quant frequency ≥ 5 [次]"},
        {"每季度不少于2次", "quant frequency ≥ 2 [次]"},
        {"4次/年", "quant frequency  4 [次/年]"},
        {"≥4次/年", "quant frequency ≥ 4 [次/年]"},
        {"按月安排", "quali frequency   []"},
        {"按季度", "quali frequency   []"},
        {"按年度工作计划完成", "quali words   []"},
        {"零事故", "quant number = 0 [] rest=事故"},
        {"零投诉", "quant number = 0 [] rest=投诉"},
        {"0起", "quant number  0 [起]"},
        {"零", "quant number = 0 []"},
        {"五次", "quant number  5 [次]"},
        {"三十二人", "quant number  32 [人]"},
        {"一批", "quali words   []"},
        {"一定", "quali words   []"},
        {"一站式", "quali words   []"},
        {"一套", "quant number  1 [套]"},
        {"两次", "quant number  2 [次]"},
        {"百分之九十五", "quant number  95 [%]"},
        {"百分之95", "quant number  95 [%]"},
        {"≤万分之一", "quant number ≤ 0.01 [%]"},
        {"千分之三", "quant number  3 [‰]"},
        {"≥百分之90", "quant number ≥ 90 [%]"},
        {"约100人", "quant number  100 [人] ~"},
        {"近100家", "quant number  100 [家] ~"},
        {"100余人", "quant number  100 [人] ~"},
        {"100多家", "quant number  100 [家] ~"},
        {"3000多万元", "quant number  3000 [万元] ~"},
        {"100人左右", "quant number  100 [人] ~"},
        {"若干", "quali words   []"},
        {"数次", "quali words   []"},
        {"1,500册", "quant number  1500 [册]"},
        {"12,345.67万元", "quant number  12345.67 [万元]"},
        {"10万元", "quant number  10 [万元]"},
        {"1.5亿元", "quant number  1.5 [亿元]"},
        {"30万人次", "quant number  30 [万人次]"},
        {"10万", "quant number  10 [万]"},
        {"≤400元/人·天", "quant number ≤ 400 [元/人·天]"},
        {"≤5元/平方米", "quant number ≤ 5 [元/平方米]"},
        {"100元/人次", "quant number  100 [元/人次]"},
        {"180元/米", "quant number  180 [元/米]"},
        {"95分", "quant number  95 [分]"},
        {"≥4.5分", "quant number ≥ 4.5 [分]"},
        {"A级", "quali words   []"},
        {"-5%", "quant number  -5 [%]"},
        {"-10次", "quant number  -10 [次]"},
        {"- 10次", "quant number  -10 [次]"},
        {"1套制度", "quant number  1 [套] inwords rest=制度"},
        {"100%合规支付", "quant number  100 [%] inwords rest=合规支付"},
        {"12个镇全覆盖", "quant number  12 [个] inwords rest=镇全覆盖"},
        {"2026届毕业生", "quant number  2026 [届] inwords rest=毕业生"},
        {"3份报告；5篇论文", "quant number  3 [份] inwords rest=报告；5篇论文"},
        {"≥10次；≥300人", "quant number ≥ 10 [次] rest=；≥300人"},
        {"≥10次，每次不少于50人", "quant number ≥ 10 [次] rest=，每次不少于50人"},
        {"完成1部规划,2套方案", "quant number = 1 [部] inwords rest=规划,2套方案"},
        {"覆盖人数约3万人", "quali words   [] inwords"},
        {"达到95%", "quant number = 95 [%]"},
        {"达到国家标准", "quali words   []"},
        {"控制在5%以内", "quant number ≤ 5 [%]"},
        {"控制在预算内", "quali words   []"},
        {"不低于上年", "quali words   []"},
        {">=98％", "quant number ≥ 98 [%]"},
        {"＞＝98%", "quant number ≥ 98 [%]"},
        {"＜5件", "quant number < 5 [件]"},
        {"≤0", "quant number ≤ 0 []"},
        {"1.0", "quant number  1 []"},
        {"0.95", "quant number  0.95 []"},
        {"1E5", "quali words   []"},
        {"1.5E+05", "quali words   []"},
        {"45657", "quant number  45657 []"},
        {"2026", "quant number  2026 []"},
        {"应保尽保", "quali words   []"},
        {"/", "quali words   []"},
        {"—", "quali words   []"},
        {"N/A", "quali words   []"},
        {"标准：", "empty empty   [] lab"},
        {"标准：≥98%", "quant number ≥ 98 [%] lab"},
        {"指标值：3次", "quant number  3 [次] lab"},
        {"≥98%（含）", "quant number ≥ 98 [%]"},
        {"≥98%。", "quant number ≥ 98 [%]"},
        {"98%（每年）", "quant number  98 [%] rest=（每年）"},
        {"100%（2026年）", "quant number  100 [%] rest=（2026年）"},
        {"≥100亩", "quant number ≥ 100 [亩]"},
        {"20万平方米", "quant number  20 [万平方米]"},
        {"5.5公里", "quant number  5.5 [公里]"},
        {"≥3km", "quant number ≥ 3 [km]"},
        {"≤45天", "quant number ≤ 45 [天]"},
        {"15个工作日", "quant number  15 [个工作日]"},
        {"15个工作日内", "quant number ≤ 15 [个工作日]"},
        {"≤24h", "quant number ≤ 24 [h]"},
        {"1小时/次", "quant number  1 [小时/次]"},
        {"3家企业", "quant number  3 [家] inwords rest=企业"},
        {"10户家庭", "quant number  10 [户] inwords rest=家庭"},
        {"第1名", "quali words   [] inwords"},
        {"前10名", "quali words   [] inwords"},
        {"一级", "quali words   []"},
        {"二级以上", "quali words   []"},
        {"全部", "quali words   []"},
        {"全覆盖", "quali words   []"},
        {"100%全覆盖", "quant number  100 [%] inwords rest=全覆盖"},
        {"万", "quali words   []"},
        {"≥XX%", "quali words ≥  []"},
        {"≥**%", "quali words ≥  []"},
        {"12.5人", "quant number  12.5 [人]"},
        {"13969.56标箱", "quant number  13969.56 [标箱]"},
        {"25%/季度", "quant number  25 [%/季度]"},
        {">90%", "quant number > 90 [%]"},
        {"大于等于95%", "quant number ≥ 95 [%]"},
        {"小于等于10万元", "quant number ≤ 10 [万元]"},
        {"大于或等于5", "quant number ≥ 5 []"},
        {"≥大于5次", "quant number ≥ 5 [次]"},
        {"不少于上年", "quali words   []"},
        {"=100%", "quant number = 100 [%]"},
        {"等于100%", "quant number = 100 [%]"},
        {"为100%", "quant number = 100 [%]"},
        {"1000篇次", "quant number  1000 [篇次]"},
        {"一年", "quant number  1 [年]"},
        {"1年以内", "quant number ≤ 1 [年]"},
        {"2年以上", "quant number ≥ 2 [年]"},
        {"365天", "quant number  365 [天]"},
        {"24小时", "quant number  24 [小时]"},
        {"每周5天", "quali frequency   []"},
        {"每人每年50元", "quali words   [] inwords"},
        {"人均≥300元", "quant number ≥ 300 [元]"},
        {"全年12次", "quant number  12 [次]"},
        {"共5期", "quant number  5 [期]"},
        {"5期以上，每期50人", "quant number ≥ 5 [期] rest=，每期50人"},
        {"《办法》1部", "quali words   [] inwords"},
        {"制定方案1份", "quali words   [] inwords"},
        {"3-5次", "quant range range 3..5 [次]"},
        {"3~5次", "quant range range 3..5 [次]"},
        {"20-30人/期", "quant range range 20..30 [人/期]"},
        {"1/3", "quant ratio  1..3 []"},
        {"50%-60%以上", "quant range range 50..60 [%]"},
        {"1至2次", "quant range range 1..2 [次]"},
        {"不低于95%以上", "quant number ≥ 95 [%]"},
        {"≥95%以上", "quant number ≥ 95 [%]"},
        {"完成100%", "quant number = 100 [%]"},
        {"完成率100%", "quali words   [] inwords"},
        {"20%以下", "quant number ≤ 20 [%]"},
        {"5000元/人/年以下", "quant number ≤ 5000 [元/人/年]"},
    }));
    CAPTURE(c.text);
    CHECK(told(parse_value(c.text)) == c.expected);
}

TEST_CASE("an empty cell is empty") {
    CHECK(parse_value("").kind == ValueKind::empty);
    CHECK(parse_value(" \t\xE3\x80\x80").kind == ValueKind::empty);
}

TEST_CASE("broken and endless input is read without harm") {
    CHECK(parse_value(std::string(1 << 20, '9')).kind == ValueKind::qualitative);
    CHECK(parse_value(std::string("\xE5\x90", 2)).kind == ValueKind::qualitative);
    CHECK(parse_value(std::string("\0\0", 2)).shape == ValueShape::words);
    CHECK(parse_value("99999999999999999999999999次").kind == ValueKind::qualitative);
    std::string dashes;
    for (int i = 0; i < 100000; ++i) dashes += "1-";
    CHECK_NOTHROW(parse_value(dashes));
}

TEST_CASE("the unit is a view into the text, or lasts for ever") {
    const std::string text = "≥ ９５ ％";
    const Value v = parse_value(text);
    CHECK(v.unit == "%");
    const std::string spaced = "30 万 元";
    const Value w = parse_value(spaced);
    CHECK(w.unit == "万元");
    const std::string made = "30 万 册";
    CHECK(parse_value(made).unit == "万 册");
}

TEST_CASE("a unit has a dimension and a size") {
    struct Case {
        std::string text;
        Dimension dimension;
        std::string factor;
        bool per;
    };
    const auto c = GENERATE(values<Case>({
        {"万元", Dimension::money, "10000", false},
        {"亿元", Dimension::money, "100000000", false},
        {"万册", Dimension::item, "10000", false},
        {"万人次", Dimension::person_times, "10000", false},
        {"元/人·天", Dimension::money, "1", true},
        {"次/年", Dimension::times, "1", true},
        {"百分比", Dimension::percent, "1", false},
        {"公里", Dimension::length, "1000", false},
        {"个工作日", Dimension::time, "1", false},
        {"台套", Dimension::item, "1", false},
        {"万", Dimension::unknown, "10000", false},
    }));
    CAPTURE(c.text);
    const auto u = unit_of(c.text);
    REQUIRE(u.has_value());
    CHECK(u->dimension == c.dimension);
    CHECK(u->factor.to_string() == c.factor);
    CHECK(u->per == c.per);
}

TEST_CASE("words are no unit") {
    const auto text = GENERATE(as<std::string>{}, "健全", "有效保障", "稳定", "提高", "/", "—", "次会议", "");
    CAPTURE(text);
    CHECK_FALSE(unit_of(text).has_value());
}

TEST_CASE("a bracket that ends a name is its unit only where it holds one") {
    CHECK(unit_in_name("参保人数（万人）") == "万人");
    CHECK(unit_in_name("单据审核月度复核率 (%)") == "%");
    CHECK(unit_in_name("市财政补助标准（元/人/年）") == "元/人/年");
    CHECK(unit_in_name("因公出国（境）") == "");
    CHECK(unit_in_name("培训人数（市本级）") == "");
    CHECK(unit_in_name("）") == "");
    CHECK(unit_in_name("培训人数") == "");
}

TEST_CASE("a date anywhere in the text is seen") {
    CHECK(holds_date("6月份完成方案；9月份完成验收"));
    CHECK(holds_date("于年底前完成"));
    CHECK(holds_date("第三季度完成"));
    CHECK(holds_date("2026年完成"));
    CHECK_FALSE(holds_date("按计划完成"));
    CHECK_FALSE(holds_date("3个月以上"));
    CHECK_FALSE(holds_date(""));
}
