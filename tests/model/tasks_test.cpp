// A department's tasks, whatever became of their rows.

#include "model/read.hpp"
#include "support/catch.hpp"
#include "support/told.hpp"

using namespace jixiao;

namespace {

// Totals and tasks of a department's form, a line each.
std::string tasks(const std::string& lines, const std::string& indicators) {
    std::string s;
    for (const Table& t : read("部门整体支出绩效目标表\n" + lines + indicators).tables) {
        for (const Total& total : t.totals) {
            s += "+" + told::squeezed(total.name.text);
            for (const Amount& a : total.funds) s += " " + told::squeezed(a.label.text) + "=" + told::squeezed(a.text.text);
            s += "\n";
        }
        for (const Target& g : t.targets)
            for (const Task& k : g.tasks) s += told::squeezed(k.name.text) + "|" + told::squeezed(k.content.text) + "|" + told::squeezed(k.amount.text) + "\n";
    }
    return s;
}

const std::string in_lines = "年度目标 做好甲事，保障运行。\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 甲数 ≥3次\n质量指标 乙率 ≥95%\n";

}  // namespace

TEST_CASE("tasks whose names and contents wrap around the line of their amount") {
    struct Case {
        std::string why, lines, tasks;
    };
    const auto c = GENERATE(values<Case>({
        {"names and contents over two lines, the label down the margin",
         "部门名称 甲局\n任务名称 主要内容 预算金额\n"
         "街区保洁养 对主次干道、背街小巷、公共厕所等进行\n"
         "86.00\n"
         "年度 护 清扫保洁和设施养护\n"
         "主要 设施安全运 更换老化路灯，维护排水管网，升级安防\n"
         "52.25\n"
         "任务 行 监控点位\n"
         "数字平台建\n"
         "建设指挥平台，接入视频并派遣案件 30.00\n"
         "设\n",
         "街区保洁养护|对主次干道、背街小巷、公共厕所等进行清扫保洁和设施养护|86.00\n"
         "设施安全运行|更换老化路灯，维护排水管网，升级安防监控点位|52.25\n数字平台建设|建设指挥平台，接入视频并派遣案件|30.00\n"},
        {"contents that hang below their line, three amounts",
         "部门名称 甲局\n任务名称 主要内容 预算金额（万元）\n总额 财政拨款 其他资金\n"
         "农村供水保障 管护集中供水工程86处，更新改造老 1,120.00 1,120.00 /\n"
         "旧管网，检测水质\n"
         "水旱灾害防御 维修山洪灾害监测站点，储备防汛物 198.60 148.60 50.00\n"
         "资，开展演练\n"
         "河湖管护 落实河湖长制，开展采砂监管和岸线 50.00 50.00 /\n"
         "清理，划界立桩\n"
         "金额合计 1,368.60 1,318.60 50.00\n",
         "+金额合计 总额=1,368.60 财政拨款=1,318.60 其他资金=50.00\n农村供水保障|管护集中供水工程86处，更新改造老旧管网，检测水质|1,120.00\n"
         "水旱灾害防御|维修山洪灾害监测站点，储备防汛物资，开展演练|198.60\n河湖管护|落实河湖长制，开展采砂监管和岸线清理，划界立桩|50.00\n"},
        {"every line is a task", "部门名称 甲局\n任务名称 主要内容 预算金额\n甲任务 做好甲事 1.50\n乙任务 做好乙事 2.50\n", "甲任务|做好甲事|1.50\n乙任务|做好乙事|2.50\n"},
        {"a task may be called as a fund is", "部门名称 甲局\n任务名称 主要内容 预算金额\n人员经费 在职人员工资福利 356.28\n公用经费 日常办公和差旅 58.00\n", "人员经费|在职人员工资福利|356.28\n公用经费|日常办公和差旅|58.00\n"},
    }));
    CAPTURE(c.why);
    CHECK(tasks(c.lines, in_lines) == c.tasks);
}

TEST_CASE("tasks in columns of spaces stand below their labels, those of the amounts above them") {
    CHECK(tasks("部门名称            甲中心\n"
                "                                                预算金额（万元）\n"
                "任务名称            主要内容\n"
                "                                                总额          财政拨款\n"
                "人员经费            在职人员工资福利            356.28        356.28\n"
                "                    矮砧密植园奖补、追溯平台\n"
                "专项业务                                        198.20        190.00\n"
                "                    运维\n"
                "金额合计                                        554.48        546.28\n",
                "一级指标      二级指标        三级指标        指标值\n产出指标      数量指标        甲数            ≥3次\n              质量指标        乙率            ≥95%\n") ==
          "+金额合计 总额=554.48 财政拨款=546.28\n人员经费|在职人员工资福利|356.28\n专项业务|矮砧密植园奖补、追溯平台运维|198.20\n");
}

TEST_CASE("tasks run together: amounts have two decimals, and so the next one begins") {
    const std::string rest = "年度总体目标做好甲事，保障运行。年度绩效指标一级指标二级指标三级指标指标值产出指标数量指标指标1：核查农户数≥126户质量指标指标1：验收合格率≥98%时效指标指标1：支出进度≥95%满意度指标服务对象满意度指标指标1：群众满意度≥95%";
    CHECK(tasks("部门（单位）名称甲县乙局年度主要任务任务名称主要内容预算金额（万元）总额财政拨款任务1开展监测帮扶，守住底线428.60428.60任务2发展产业，实施3.2万亩项目3,260.003,110.00金额合计3,688.603,538.60", rest) ==
          "+金额合计 总额=3,688.60 财政拨款=3,538.60\n任务1|开展监测帮扶，守住底线|428.60\n任务2|发展产业，实施3.2万亩项目|3,260.00\n");
}
