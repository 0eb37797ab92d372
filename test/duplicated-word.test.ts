/** duplicated-word beyond its examples: what is right, the two tiers, marks, exact results of the fixes, hostile text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../server/core/document/document.ts';
import { applyEdits, safeEdits } from '../server/core/fix.ts';
import { lint } from '../server/core/lint.ts';
import type { Diagnosis } from '../server/core/model.ts';
import { duplicatedWord } from '../server/rules/duplicated-word.ts';
import { always, fixed, unmarked } from './findings.ts';

function check(text: string, allow: readonly string[] = []): Diagnosis[] {
  return lint(parse(text), { ...always, allow }, [duplicatedWord]);
}

function marked(text: string): string {
  return applyEdits(
    text,
    check(text).flatMap(({ from, to, severity }) => [
      { from, to: from, insert: severity === 'hint' ? '〈' : '⟦' },
      { from: to, to, insert: severity === 'hint' ? '〉' : '⟧' },
    ]),
  );
}

/** The text after the fix number `choice` of its only finding. */
function mended(text: string, choice: number): string {
  const found = check(text);
  assert.equal(found.length, 1, `findings in ${text}`);
  return fixed(text, found[0], choice);
}

describe('duplicated-word', () => {
  const silent: Record<string, string[]> = {
    'measure words, adverbs and kin': [
      '人人参与、层层压实、处处留心、天天调度，常常提醒，仅仅是开始。',
      '一对对新人、一把把钥匙、一个个难题、一件件实事、一步步推进，桩桩件件有回音。',
      '爸爸妈妈、爷爷奶奶都来了，大家谢谢工作队。',
    ],
    'AABB, ABB and set phrases': [
      '扎扎实实、认认真真、方方面面、里里外外都要顾到，的的确确不易。',
      '绿油油的麦田、沉甸甸的担子、亮晶晶的水面。',
      '发扬钉钉子精神，做到念念不忘、息息相关、蒸蒸日上、硕果累累。',
    ],
    'verbs said twice': [
      '遇到难题多研究研究，再商量商量，看看书，想想办法，散散步。',
      '跟着窗口人员体验体验，他摆摆手，翻翻台账，填填表格。',
      '四、表表态度\n\n给干部充充电，给基层减减负，户户用上自来水，找找差距，立立规矩。',
      '谢谢大家！加油加油！全体队员一起加油加油！',
    ],
    'measure words said twice': [
      '一步一步走，一户一户谈，一点一点改，大口大口吃饭，三个三个地数。',
      '一本账一本账核，一个环节一个环节抠，一锤子一锤子敲，做到库库有人守、园园通水。',
      '听着听着，大家都笑了，說著說著就散了。',
      '不妨比照比照、琢磨琢磨，给老人揉揉肩、晾晾衣。',
    ],
    'words that meet': [
      '发展展望、人民民主、基本本着、农民工工资、应对对策、重要要求、学习习惯。',
      '财政部部长、宗教局局长、全省省级以上、太湖湖体、所得税税率、博物馆馆舍。',
      '我市市民、该院院长、两院院士、研究所所长、常委会会议。',
      '现任××科科长，曾任XX局局长、×院院长、××股股长。',
    ],
    'function characters that meet words': [
      '工作的目的的确明确，为了了解情况，可以以书面形式申请，行为为法律所禁止。',
      '对在在校学生中发现的问题，由由来已久的原因造成，请对对外贸易作出说明。',
      '受理对被被告单位的举报，把把握方向放在首位，社会和和谐是目标。',
    ],
    'objects that begin with their verb': [
      '要进一步规范规范性文件制定，支持服务服务业发展，上一年度年度报告已报送。',
      '严格控制控制性规划的调整，扶持民营企业企业家，公布检察机关机关党建情况。',
      '窗口要主动服务服务对象，各支部要组织组织委员集中学习，领导要常联系联系点。',
    ],
    'words cut across the repeat': ['深化文化文艺体制改革，推进共建共治共享。'],
    'sounds and numbers': ['锣鼓咚咚响，掌声哗啦哗啦，第五五年规划，占百分之二二。'],
    names: [
      '李莎莎、王芳芳、张栅栅、乌兰其其格。',
      '由于于涛同志调离，由于于涛副检察长、由于于海波副站长带队，劳动模范范玉兰接任，青年都要向向警予学习。',
      '调研组赴安徽徽州，经南昌昌北机场返回，市市场监管局陪同。',
    ],
    'clauses that go on': [
      '就地隔离，就地隔离后再转运。来了，来了！',
      '再动员、再部署、再落实，细化再细化。',
    ],
    'words said again for their weight': [
      '大家努力、努力、再努力，努力争取主动。老张：对对对，照办。',
      '车辆辆辆有牌照，文件件件有回音，餐餐不浪费，桌桌有提示。',
      '学习学习再学习，实践实践再实践。',
      '党员党员，党字要挂在嘴边。干部干部，就是要干在前面。',
      '他对着电话喊：“快快快，马上转移！”这是谁谁谁，要记清楚。',
      '老周连声说：“对对对，水来了，水来了，日子就活泛了。”',
      '大娘迎出来说：“来了来了，快坐快坐。”老话讲：规矩规矩，有规才有矩。',
    ],
    'set phrases and questions behind a word that ends alike': [
      '难关关关过，信息息息相关。高考考什么，教学教多少，都由学校商定。',
    ],
    'words that no list may have': [
      '文化馆开展展演活动，收到慈善善款，将周末末班车延长，把组织织进网格，自由、平等等观念。',
    ],
    'words of many trades that meet': [
      '××村村民委员会已公示。',
      '高考考务培训已毕，部分分公司亏损，水泵泵机到位，经经办人核对，由自治州自治机关办，以以后的通知为准。',
      '机关食堂堂食增加，检察院院领导带队，查明放管结合结合点。',
      '由街道主任任组长，由書記任組長的主任任副組長，加强强降温预警，应对对流天气。',
      '各乡镇院校校均两人，楼栋栋数已核，服务大厅厅内设岗，小区区内整洁。',
      '希望望江县早报，推进进贤县试点，共同同江市协作。',
      '学习不够深入，深入一线不多。有没有有经验的？没有有效办法，没有有了就忘。',
      '觉得得空再来，做得得体，人均均值上升，冷却却慢。',
      '种子子公司、公租房房租、兵团团场、师资资质、支援援建、基地地处城郊、债券券种。',
      '加强公共共建，妥为改善善后，由中央央企承担，调解解纷，程序序时推进，信访访谈，规划划线，周边边检。',
      '车站站场、街道道班、医疗疗护、区级级配、群众众口一词、场地地界、动车车程、堤坝坝基。',
      '任凭风向向北，项目目的的确已达到，对对方的承诺要兑现。',
    ],
    'names and cheers': [
      '组员：柳柳、范范。',
      '加油干，加油干！辛苦了，辛苦了！树叶响了：沙沙沙，沙沙沙。',
      '一而再再而三地拖，有的憨憨一笑。',
    ],
    'series that come back to a word': [
      '由本市、自治县、区人民政府按照上级分配给本市、自治县、区的指标执行。',
      '要读写、会读写、能计算，读、写、读，日复一日。',
      '谢谢谢谢，辛苦了。',
    ],
    'quoted speech, cheers and sounds': [
      '大娘摆手道："回吧回吧，路远着呢。"',
      '班长喊："稳住，稳住再走！"孩子问："爷爷爷爷，你累不累？"',
      '群里一片"点赞点赞点赞"，号子"嘿嗬嘿嗬"传得远，机器嗡嗡嗡响。',
      '跑啊跑，跑啊跑，天就亮了。诗曰：“独上西楼。独上西楼，望断天涯。”',
    ],
    'columns and quotations': ['张三 张三 李四', '他喊道：“加油加油！”', '| 是 | 是 | 合格 | 合格 |'],
    'compounds that no list has, and who leads an organ': [
      '检查闸门门机，手术术式由医师选定，汇率率定区间平稳，生猪猪舍消毒，路面面层已铺。',
      '每月月检，证据据以定案，使用有机肥肥料，由检察署署长签发。',
      '由市公安局局党委研究，法院院领导带队，局局长任组长，区教育局局机关参加，由于于主任外出。',
    ],
    'what is doubled twice, as far as may be, or cried out': [
      '做到案案剖析、案案警示，君君、臣臣、父父、子子。',
      '能救一亩救一亩，该怎么办怎么办，防止批评评而不改。',
      '水退了，人心就是堤坝，人心就是堤坝！',
    ],
    'code and links': ['见 `的的` 与 [说明](http://a.b/全面全面)。'],
    'traditional text': ['人民民主、實實在在、發展展望、農民工工資、扎扎實實。'],
  };
  for (const [title, texts] of Object.entries(silent)) {
    it(`is silent on ${title}`, () => {
      for (const text of texts) assert.equal(marked(text), text);
    });
  }

  it('warns where nothing else can be meant', () => {
    for (const text of [
      '向县里的干部和群众，向⟦向⟧各位代表致敬，另据⟦据⟧本县气象台预报，应⟦应⟧立即就诊。',
      '要全面⟦全面⟧做好工作，精准到点的⟦的⟧网络，总书记⟦记⟧指出。',
      '积极推进改革⟦改革⟧试点，切实落实⟦落实⟧责任制。',
      '習近平總書記⟦記⟧強調，要全面⟦全面⟧落實。',
      '夯实振兴⟦夯实振兴⟧发展基础，通知⟦知⟧已印发，人员⟦员⟧已到位。',
      '明确责任分工，定期通报进展，⟦定期通报进展⟧，及时汇报。',
      '见 of the ⟦the⟧ plan 一节。',
      '蓄水80毫米⟦毫米⟧，比去年多20毫米，实现收入3.2亿元⟦3.2亿元⟧，满意率98.5%⟦98.5%⟧，于5月20日前⟦于5月20日前⟧报送，随着⟦随着⟧天气转暖，比上年高3%⟦%⟧，落实“三会一课”⟦“三会一课”⟧制度。',
      '项目的⟦的⟧进展、目标的⟦的⟧要求都写明，会议通过⟦通过⟧了办法，工作缺乏⟦缺乏⟧系统性，根据关于⟦关于⟧防汛的通知办理，对⟦对⟧存在隐患的管线要停用。',
      '会议指出⟦出⟧，取得了⟦了⟧成效，要⟦要⟧一以贯之，特此⟦此⟧报告，请⟦请⟧予支持。',
    ])
      assert.equal(marked(unmarked(text)), text);
  });

  it('hints where nothing makes it right, but something might', () => {
    for (const text of [
      '由班子成员〈班子〉包社区。全县百日行动　〈行动〉方案已定，请照办。',
      '进一步〈一步〉增强本领，采用推进〈推进〉剂，各成员单位〈单位〉名称见附件。',
      '对问题进行认真〈进行〉梳理。',
      '在党委的坚强领导下〈下〉，始终，〈始终〉坚持。',
      '大家最〈最〉关心的是住房。',
      '没有〈有〉及时报告，抓紧〈紧〉施工，缺少少量以外的人，如有不当〈当〉之处，杜绝绝食堂浪费。',
      '共1.8万人〈人〉的住房，每户30万元〈元〉补贴，总书记⟦记⟧在视察期间指出。',
      '请老师傅、技术员、老师傅指导，由县林业局、县水务局、〈县林业局〉、县供销社承办。',
      '要当好监督者、参谋者、〈监督者〉。',
      '凝聚信心和干劲，〈和干劲〉。提出一个新〈新〉目标，不是新新人类，动员亲〈亲〉戚。',
      '管理上存在〈在〉明显短板，问题主要存在在老旧小区，隐患存在在用设备中。',
      '希望〈望〉山村早作准备。',
      '谢谢〈谢〉大家，收工〈收工〉，都回吧。',
      '老周说：“要全面〈全面〉抓起来。”',
      '“十五五”期间，⟦“十五五”期间⟧，继续开展"大练兵"⟦"大练兵"⟧活动。',
      '领导小组⟦小组⟧办公室设在局内。',
      '认真学习〈学习〉文件。',
      '会上研究〈研究〉部署了秋收。',
      '把任务落实〈实〉到位，隐患排查〈查〉到位。',
      '下一步〈步〉，要抓重点。',
      '与此同时〈时〉，要抓紧。',
      '涉及卫生、教育、〈教育〉、医疗。',
      '会上通过〈通过〉竞聘选出的人选，及时报送〈报送〉系统故障，审议了关于〈关于〉调价的请示的批复。',
      '要对〈对〉困难户的政策作出说明，还有其他〈他〉事项。',
      '要解决〈解决〉不了的难题，支持〈支持〉者的意见，以〈以〉群众为主体的理念为引领。',
      '要解决⟦解决⟧停车难，以⟦以⟧群众为主体。',
      '请企业代表、村民代表、〈村民代表〉发言，看望军属、烈属、〈烈属〉等。',
      '会上研究〈研究〉了防汛工作。',
      '保护中小投资〈投资〉者，支持监管〈监管〉部门。',
      '完成投资2.6亿元〈元〉，要压实责任，〈压实责任〉，抓紧办。',
      '所谓一窗受理，〈所谓一窗受理〉就是一次办成。',
      '各村要结合实际，因地制宜 ⟦因地制宜⟧开展。',
    ])
      assert.equal(marked(text.replace(/[⟦⟧〈〉]/g, '')), text);
  });

  it('says what it goes by and offers the word to be allowed', () => {
    const [first, second] = check('总书记记指出，要全面全面落实。');
    assert.equal(first?.message, '“总书记记”多一“记”字，应为“总书记”');
    assert.equal(first?.word, '总书记记');
    assert.equal(second?.message, '“全面”重复，宜删去一个');
    assert.equal(second?.word, '全面全面');
    assert.deepEqual(check('要全面全面落实。', ['全面全面']), []);
  });

  const copies: [string, string, string][] = [
    ['要全面全面做好。', '要全面做好。', '要全面做好。'],
    ['要全面**全面**做好。', '要全面做好。', '要**全面**做好。'],
    ['要全面**全面做好**。', '要全面**做好**。', '要**全面做好**。'],
    ['要**全面**全面做好。', '要**全面**做好。', '要全面做好。'],
    ['要**全面全面**做好。', '要**全面**做好。', '要**全面**做好。'],
    ['要全面 全面做好。', '要全面做好。', '要全面做好。'],
    [
      '压实责任，细化举措，细化举措，按时完成。',
      '压实责任，细化举措，按时完成。',
      '压实责任，细化举措，按时完成。',
    ],
    [
      '车站周边，学校周边，学校周边，医院周边等处。',
      '车站周边，学校周边，医院周边等处。',
      '车站周边，学校周边，医院周边等处。',
    ],
    ['由班子成员班子包片。', '由班子成员包片。', '由成员班子包片。'],
    [
      '邀请新农人、种粮户、新农人、合作社参加。',
      '邀请新农人、种粮户、合作社参加。',
      '邀请种粮户、新农人、合作社参加。',
    ],
    ['谢谢谢大家。', '谢谢大家。', '谢谢大家。'],
    [
      '各乡镇要坚持目标导向和问题导向相统一，**严格**\n严格落实制度，不得走样。',
      '各乡镇要坚持目标导向和问题导向相统一，**严格**\n落实制度，不得走样。',
      '各乡镇要坚持目标导向和问题导向相统一，\n严格落实制度，不得走样。',
    ],
    [
      '各乡镇要坚持目标导向和问题导向相统一，严格\n**严格**落实制度，不得走样。',
      '各乡镇要坚持目标导向和问题导向相统一，严格\n落实制度，不得走样。',
      '各乡镇要坚持目标导向和问题导向相统一，\n**严格**落实制度，不得走样。',
    ],
    [
      '各乡镇要坚持目标导向和问题导向相统一，**严格**\n**严格**落实制度，不得走样。',
      '各乡镇要坚持目标导向和问题导向相统一，**严格**\n落实制度，不得走样。',
      '各乡镇要坚持目标导向和问题导向相统一，\n**严格**落实制度，不得走样。',
    ],
    ['- 全面全面做好', '- 全面做好', '- 全面做好'],
    ['> # 全面全面做好', '> # 全面做好', '> # 全面做好'],
  ];
  for (const [text, second, first] of copies) {
    it(`deletes either copy of ${text}`, () => {
      assert.equal(mended(text, 0), second);
      assert.equal(mended(text, 1), first);
    });
  }

  it('finds repeats across an emphasis that begins inside a word', () => {
    assert.equal(mended('要全**面全**面做好。', 0), '要全**面**做好。');
  });

  it('leaves nothing to find after its safe fixes, whatever is repeated', () => {
    const piece = fc.constantFrom(...'全面/的/落实/**/，/ /书记/人人/一步/。/总/`x`/\n/甲'.split('/'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        const found = check(text);
        for (const { from, to } of found) assert.ok(0 <= from && from < to && to <= text.length);
        const after = applyEdits(text, safeEdits(found));
        assert.equal(after.replace(/[^`]/g, ''), text.replace(/[^`]/g, ''));
        assert.ok(after.length <= text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('reads hostile repeats in linear time', () => {
    for (const unit of [
      '的',
      '的一',
      '人人参与',
      '，的',
      '全面 ',
      'ABCABD',
      '一、',
      '甲乙丙、丁戊、',
      '（',
      '甲乙丙丁戊己庚辛',
      '**的**',
    ]) {
      const text = unit.repeat(100_000 / unit.length);
      for (const { from, to } of check(text)) assert.ok(from < to && to <= text.length);
    }
  });
});
