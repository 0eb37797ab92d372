/** Which genre a text is of, and whether it is a 公文 at all. */
import assert from 'node:assert/strict';
import { parse } from '../server/core/document/document.ts';
import { genres } from '../server/data/genres.ts';
import { frontMatter } from '../server/rules/front-matter.ts';
import { findings } from './findings.ts';

const BODY = '各级各部门要切实落实责任，统筹推进各项工作，强化督查考核。';

function genreOf(text: string): string | undefined {
  return parse(text).parts[0]?.genre?.id;
}

describe('genre by title', () => {
  for (const [title, genre] of [
    ['关于做好春耕备耕工作的通知', 'tongzhi.bushu'],
    ['关于印发《会议费管理办法》的通知', 'tongzhi.fabu'],
    ['县政府办公室转发县审计局关于加强内部审计的意见的通知', 'tongzhi.pizhuan'],
    ['关于召开春季动员大会的通知', 'tongzhi.huiyi'],
    ['关于李敏同志任职的通知', 'tongzhi.renmian'],
    ['关于表彰先进集体的通报', 'tongbao.biaozhang'],
    ['关于几起违规饮酒典型案例的通报', 'tongbao.piping'],
    ['关于上半年信访工作情况的通报', 'tongbao.qingkuang'],
    ['关于核拨防汛经费的请示', 'qingshi'],
    ['关于防汛工作情况的报告', 'baogao'],
    ['关于防汛工作的调研报告', 'diaoyan'],
    ['2025年度述职述廉报告', 'shuzhi'],
    ['关于同意成立防汛指挥部的批复', 'pifu'],
    ['关于商请支援防汛物资的函', 'han'],
    ['关于商请支援防汛物资的复函', 'han'],
    ['防汛工作专题会议纪要', 'jiyao'],
    ['在全县防汛工作会议上的讲话', 'jianghua'],
    ['在全县防汛调度会上的讲话', 'diaodu'],
    ['在全县防汛工作会议上的表态发言', 'fayan'],
    ['防汛工作会议主持词', 'zhuchici'],
    ['防汛工作约谈提纲', 'yuetan'],
    ['2025年防汛工作总结', 'zongjie'],
    ['2026年防汛工作要点', 'jihua'],
    ['2026年防汛工作实施方案', 'fangan'],
    ['个人对照检查材料', 'duizhao'],
    ['防汛工作情况汇报', 'huibao'],
    ['节约用水倡议书', 'changyi'],
    ['关于加强河道采砂管理的通告', 'tonggao'],
    ['关于调整供水时间的公告', 'gonggao'],
    ['关于加强河道管理的实施意见', 'yijian'],
    ['县委班子民主生活会检视剖析材料', 'duizhao'],
  ] as const) {
    it(`${title} is ${genre}`, () => {
      assert.equal(genreOf(`${title}\n\n${BODY}`), genre);
      assert.equal(genreOf(`# ${title}（征求意见稿）\n\n${BODY}`), genre);
      assert.equal(genreOf(`**${title}**\n${BODY}`), genre);
    });
  }

  it('is none of a cadre looked into, and that of the front matter above whom the text is for', () => {
    assert.equal(genreOf(`关于李敏同志的考察材料\n\n${BODY}`), undefined);
    assert.equal(genreOf(`防汛三级应急响应令\n\n${BODY}`), undefined);
    assert.equal(
      genreOf(
        `---\ntitle: 转发县水利局关于清淤的意见的通知\n---\n\n各乡镇：\n\n${BODY}\n\n# 关于清淤的意见\n`,
      ),
      'tongzhi.pizhuan',
    );
  });

  it('reads a title of two lines, below a masthead and a document number', () => {
    assert.equal(
      genreOf(
        `云溪县水利局文件\n\n云水〔2026〕3号\n\n关于申请安排防汛\n物资储备资金的请示\n\n县政府：\n\n${BODY}`,
      ),
      'qingshi',
    );
  });

  it('reads traditional characters', () => {
    assert.equal(genreOf(`關於開展防汛檢查的通知\n${BODY}`), 'tongzhi.bushu');
  });

  it('takes each document of a file by itself', () => {
    const { parts } = parse(
      `【篇一】在防汛会议上的讲话\n同志们：\n${BODY}\n【篇二】2025年工作总结\n${BODY}\n${BODY}`,
    );
    assert.deepEqual(
      parts.map(({ genre }) => genre?.id),
      ['jianghua', 'zongjie'],
    );
  });
});

describe('genre by front matter', () => {
  for (const genre of genres) {
    it(`${genre.id} by id, name and aliases`, () => {
      for (const name of [genre.id, genre.name]) {
        assert.equal(genreOf(`---\n文种: ${name}\n---\n${BODY}`), genre.id);
      }
      for (const alias of genre.aliases) {
        const found = genreOf(`---\ngenre: ${alias}\n---\n${BODY}`);
        assert.equal(genres.find(({ id }) => id === found)?.kind, genre.kind, alias);
      }
    });
  }

  it('beats the title, and the title picks the subtype', () => {
    assert.equal(genreOf(`---\n文种: 请示\n---\n关于防汛工作的报告\n${BODY}`), 'qingshi');
    assert.equal(genreOf(`---\n文种: 通知\n---\n关于印发工作方案的通知\n${BODY}`), 'tongzhi.fabu');
  });

  it('falls back to the title where the name is unknown', () => {
    assert.equal(genreOf(`---\n文种: 打油诗\n---\n关于防汛物资的请示\n${BODY}`), 'qingshi');
  });
});

describe('genre by the title of the front matter', () => {
  it('counts where the text has no title', () => {
    for (const key of ['标题', 'title'])
      assert.equal(
        genreOf(`---\n${key}: 關於召開防汛會議的通知（草案）\n---\n各乡镇：\n${BODY}`),
        'tongzhi.huiyi',
      );
    assert.equal(genreOf(`---\n标题: 关于防汛物资的请示\n---\n关于防汛工作的报告\n${BODY}`), 'baogao');
  });

  it('chooses between the genres of a kind', () => {
    assert.equal(genreOf(`---\n文种: 通知\ntitle: 关于召开防汛会议的通知\n---\n各乡镇：\n`), 'tongzhi.huiyi');
  });

  it('is as weak as one in the text', () => {
    assert.equal(genreOf('---\ntitle: 我的年终总结\n---\n一月看书，二月旅行。\n'), undefined);
  });
});

describe('a 文种 that there is not', () => {
  const say = (name: string) => findings(frontMatter, `---\n文种: ${name}\n---\n关于做好有关工作的通知\n`);

  it('is reported with the nearest one, to be put in its place', () => {
    for (const [name, near] of [
      ['通之', '通知'],
      ['会义通知', '会议通知'],
      ['调研报吿', '调研报告'],
    ] as const) {
      const [found] = say(name);
      assert.equal(found?.message, `没有“${name}”这个文种，是不是“${near}”？`);
      assert.equal(found.fixes?.[0]?.edits[0]?.insert, near);
    }
  });

  it('is reported without a guess where none is near', () => {
    assert.deepEqual(
      say('打油诗').map(({ message, severity, fixes }) => [message, severity, fixes]),
      [['没有“打油诗”这个文种，文种按标题判断', 'info', undefined]],
    );
  });

  it('is none of those that exist, in whatever characters, nor an official one without sections', () => {
    for (const name of ['通知', '請示', 'tongzhi', '办法', '条例', '""', '[]'])
      assert.deepEqual(say(name), [], name);
  });
});

describe('genre by structure', () => {
  it('goes by the closing formula where there is an address', () => {
    assert.equal(genreOf(`县政府：\n我局拟维修泵站三座。\n妥否，请批示。\n县水利局`), 'qingshi');
    assert.equal(genreOf(`妥否，请批示。`), undefined);
  });
});

describe('a 公文 or not', () => {
  for (const [what, text] of [
    ['an English README', '# fast-thing\n\nA library.\n\n## Install\n\n```sh\nnpm i fast-thing\n```\n'],
    [
      'a Chinese README',
      '# 快速解析器\n\n一个解析库。\n\n## 安装\n\n用包管理器安装即可。\n\n## 用法\n\n调用 `parse`，得到语法树。\n',
    ],
    ['study notes', '# React 学习总结\n\n状态用 `useState` 保存。\n\n## 问题\n\n闭包里拿到的是旧值。\n'],
    [
      'a personal year in review',
      '# 2025 年度总结\n\n换了城市，读了二十本书，养了一只猫。\n\n## 展望\n\n想去看一次极光。\n',
    ],
    [
      'a design note',
      '# 缓存改造方案\n\n## 背景\n\n命中率低。\n\n## 目标\n\n延迟降到 10ms。\n\n## 排期\n\n两周。\n',
    ],
    [
      'a novel',
      '# 第一章　雨夜\n\n雨下了一夜。他推开门，院子里站着一个人。\n\n“你是谁？”他问。\n\n那人没有回答。\n',
    ],
    [
      'the README of a service for government data',
      '# 政务数据服务平台部署指南\n\n## 安装\n\n运行 `npm install`，再启动服务。\n\n## 配置\n\n见 [配置](config.md)。各部门数据分开存放。\n',
    ],
    [
      'a travel blog',
      '# 平遥古城三日游攻略\n\n第一天住在古镇，第二天逛县衙，客栈服务很好。\n\n## 美食\n\n牛肉、碗托。\n\n2026年5月6日\n',
    ],
    [
      'a recipe, signed and dated',
      '# 红烧肉的做法\n\n肉切块，焯水，炒糖色，小火炖一小时。\n\n阿婆餐厅\n\n2026年5月6日\n',
    ],
    ['the rules of a game', '# 狼人杀规则\n\n第一条 天黑闭眼。\n\n第二条 狼人睁眼。\n\n一局十二人。\n'],
    [
      'what a book club put down',
      '# 读书会记事\n\n这次读《活着》，来了六个人。\n\n下次读《围城》。\n\n读书会\n\n2026年5月6日\n',
    ],
    ['an essay about contracts', '# 怎样看懂租房合同\n\n甲方是房东，乙方是房客。\n'],
    ['notes about layout', '# CSS 布局方案总结\n\n用 flex 和 grid，布局局部可变。\n'],
    ['a to-do list', '# 任务清单\n\n- 买菜\n- 交水费\n'],
    ['a diet plan', '# 减肥计划\n\n每天跑步五公里，晚上不吃主食。\n'],
    ['nothing', ''],
  ] as const) {
    it(`${what} is none`, () => assert.equal(parse(text).official, false));
  }

  for (const [what, text] of [
    ['a title and a first paragraph', '# 关于做好防汛工作的通知\n\n今年入汛以来，降雨偏多。'],
    ['a speech just begun', '在全县教育大会上的讲话\n\n同志们：'],
    [
      'an excerpt',
      '三、强化保障\n（一）加强领导。各级各部门要切实落实责任，统筹推进。\n（二）加强督查。严格考核。',
    ],
    [
      'rules in articles, signed and dated',
      '# 公务用车管理实施细则\n\n第一条 为规范用车，制定本细则。\n\n第二条 用车须先登记。\n\n第三条 本细则自印发之日起施行。\n\n清河县水利局\n\n2026年5月6日\n',
    ],
    [
      'rules in articles of a trade',
      '# 河道采砂管理规定\n\n第一条 采砂须经许可。\n\n第二条 禁采期停采。\n\n第三条 违者罚款。\n',
    ],
    ['a table that an organ signs', '# 值守安排表\n\n周一：李明。\n\n清河县水利局\n\n2026年5月6日\n'],
    [
      'a decision with its number',
      '清河县市场监督管理局\n\n行政处罚决定书\n\n清市监罚〔2026〕8号\n\n当事人：东街粮店\n',
    ],
    ['a contract', '# 场地租赁合同\n\n甲方：清河县剧院\n\n乙方：东风公司\n\n一、租期三年。\n'],
    ['a 公报 with a footnote', '# 清河县统计公报[^1]\n\n全年实现增长。\n\n[^1]: 初步数。\n'],
    ['an emergency plan', '# 山洪灾害应急预案\n\n一、预警\n\n各单位接到预警即转移人员。\n'],
    ['a short plan of work', '# 河道清淤工作方案\n\n一、时间\n\n3月。\n'],
    [
      'a guide for those who come',
      '# 不动产登记办事指南\n\n一、材料\n\n身份证。\n\n二、窗口服务时间\n\n上午。\n',
    ],
    [
      'a piece of news from a county',
      '# 清河县“三步走”助力产业提质\n\n清河县强化要素保障，帮助公司招工，推进园区建设。\n',
    ],
    ['a summary', `2025年工作总结\n${BODY}`],
  ] as const) {
    it(`${what} is one`, () => assert.equal(parse(text).official, true));
  }

  it('an excerpt is of no genre, so that it can lack nothing', () => {
    assert.equal(genreOf('三、强化保障\n（一）加强领导。\n（二）加强督查。'), undefined);
  });
});
