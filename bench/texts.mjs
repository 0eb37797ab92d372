/**
 * Drafts of any size: one report after another, as in collections of such texts, each clause put together at random, so that
 * no memory of equal lines helps; and, as in real drafts, now and then a paragraph of the faulty ones in examples/.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'examples');
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n\s*/;

const WHO = words(
  '各乡镇 县直各单位 各村居 水务部门 教育部门 民政部门 街道办事处 包联干部 驻村工作队 网格员 项目专班 牵头单位',
);
const HOW = words('持续 全力 扎实 有序 加快 稳步 深入 从严 统筹 主动 精准 及时');
const DO = words('推进 抓好 落实 完善 优化 整治 排查 保障 改造 建设 推广 规范 清理 检修 扩大 压减');
const WHERE = words(
  '老旧小区 农村公路 中小河流 校园周边 产业园区 城郊结合部 集中安置点 高标准农田 农贸市场 公共停车场 山塘水库 背街小巷',
);
const WHAT = words(
  '防汛物资储备 危房改造任务 饮水安全工程 环境卫生治理 消防通道管理 就业技能培训 养老服务设施 惠企政策兑现 欠薪线索核查 秸秆综合利用 电梯隐患整改 防疫点位值守 基层减负措施 政务窗口服务 图书流动站点 苗木补植管护',
);
const AIM = words(
  '确保如期见效 做到不留死角 让群众看得见变化 形成长效机制 力争走在前列 把矛盾化解在基层 提高资金使用效益 为明年打好基础',
);
const NUMERALS = words('一 二 三 四 五 六 七 八 九 十');
/** One paragraph in so many is taken from the examples. */
const FAULTY = 8;
const SECTIONS = 6;
const ITEMS = 4;

const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').replace(FRONT_MATTER, '').trim().split(/\n\n+/))
  .filter((paragraph) => paragraph.includes('。') && !/^[#|>-]|\n/.test(paragraph));

/** A text of at least `size` code units that ends with a whole paragraph; the same at each call. `series` names one of many such texts, no two alike. */
export function makeText(size, series = 0) {
  const random = numbers(series + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const clause = () => `${pick(WHO)}${pick(HOW)}${pick(DO)}${pick(WHERE)}${pick(WHAT)}`;
  const count = () => Math.floor(random() * 900) + 100;
  const sentence = () => `${clause()}${count()}处，${clause()}，${pick(AIM)}。`;
  const made = [];
  let length = 0;
  const add = (paragraph) => {
    made.push(paragraph);
    length += paragraph.length + 2;
  };
  for (let report = 1; length < size; report++) {
    add(`【篇${numeral(report)}】关于${pick(WHAT)}情况的报告`);
    add('县人民政府：');
    add('现将有关情况报告如下。');
    for (let section = 0; section < SECTIONS && length < size; section++) {
      add(`## ${NUMERALS[section]}、${pick(HOW)}${pick(DO)}${pick(WHAT)}`);
      for (let item = 0; item < ITEMS && length < size; item++) {
        add(`（${NUMERALS[item]}）${clause()}。${sentence()}${sentence()}`);
        add(
          random() * FAULTY < 1
            ? pick(examples)
            : `${sentence()}${sentence()}一是${clause()}；二是${clause()}。`,
        );
      }
    }
    for (const line of ['特此报告。', '县重点工作办公室', '2026年3月1日']) add(line);
  }
  return `${made.join('\n\n')}\n`;
}

/** A number below a thousand as it is written. */
function numeral(value) {
  const digit = (n) => NUMERALS[n - 1] ?? '';
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  if (hundreds > 0)
    return `${digit(hundreds)}百${tens > 0 ? `${digit(tens)}十` : ones > 0 ? '零' : ''}${digit(ones)}`;
  return tens > 0 ? `${tens > 1 ? digit(tens) : ''}十${digit(ones)}` : digit(ones);
}

function words(list) {
  return list.split(' ');
}

/** Numbers from 0 to 1 without pattern, the same for the same seed. */
function* sequence(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function numbers(seed) {
  const values = sequence(seed);
  return () => values.next().value;
}
