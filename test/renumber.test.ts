/** Renumbering a whole document or one series. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../server/core/document/document.ts';
import { formatHan } from '../server/core/numbering/numeral.ts';
import { nextEnumerators } from '../server/features/next-enumerator.ts';
import { renumberDocument } from '../server/features/renumber.ts';
import { numberingSequence } from '../server/rules/numbering-sequence.ts';
import { findings } from './findings.ts';
import { renumber } from './numbers.ts';

const faults = (text: string) => findings(numberingSequence, text).map(({ message }) => message);

const WRITE = [
  (n: number) => `${formatHan(n)}、`,
  (n: number) => `（${formatHan(n)}）`,
  (n: number) => `${n}.`,
  (n: number) => `（${n}）`,
];

/** Lines of up to four levels, each with how much its number is off. */
const lines = fc.array(fc.record({ level: fc.nat(3), off: fc.constantFrom(0, 0, 0, 0, 1, 2, -1) }), {
  maxLength: 40,
});

/** A text whose numbers are right but for what is off; `carry`: （一） runs on across 一、. */
function write(plan: readonly { level: number; off: number }[], carry: boolean): string {
  const next = [1, 1, 1, 1];
  let depth = -1;
  return plan
    .map(({ level, off }) => {
      const own = Math.min(level, depth + 1);
      depth = own;
      const value = Math.max(1, (next[own] ?? 1) + off);
      next[own] = (next[own] ?? 1) + 1;
      for (let k = own + 1; k < 4; k++) if (!(carry && k === 1)) next[k] = 1;
      return `${WRITE[own]?.(value)}要做好有关工作。`;
    })
    .join('\n');
}

describe('renumbering', () => {
  it('leaves a document that counts right as it is', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (plan, carry) => {
        const text = write(
          plan.map(({ level }) => ({ level, off: 0 })),
          carry,
        );
        assert.deepEqual(faults(text), []);
        assert.equal(renumber(text), text);
      }),
    );
  });

  it('leaves nothing to find, whatever the numbers were', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (plan, carry) => {
        assert.deepEqual(faults(renumber(write(plan, carry))), []);
      }),
    );
  });

  it('repairs what refers to a number', () => {
    assert.equal(
      renumber('第一条 甲。\n第三条 乙。\n第四条 依照本办法第三条办理。'),
      '第一条 甲。\n第二条 乙。\n第三条 依照本办法第二条办理。',
    );
  });

  it('goes over the text again where right numbers above make others wrong', () => {
    const text = '一、甲\n（一）子\n一、乙\n（二）丑\n（二）寅\n（四）卯\n二、丙\n（十一）辰\n2.巳';
    assert.deepEqual(faults(renumber(text)), []);
    assert.deepEqual(renumberDocument(parse(renumber(text))), []);
  });

  it('repairs what an article says somebody has done', () => {
    assert.equal(
      renumber('第一条 不得：\n（一）子；\n（三）丑。\n第二条 有第一条第（三）项情形的，予以处罚。'),
      '第一条 不得：\n（一）子；\n（二）丑。\n第二条 有第一条第（二）项情形的，予以处罚。',
    );
  });

  it('repairs each of the references in a row', () => {
    assert.equal(
      renumber('第一条 甲。\n第三条 乙。\n第四条 丙。\n第五条 依照本办法第三条、第四条和民法典第五条办理。'),
      '第一条 甲。\n第二条 乙。\n第三条 丙。\n第四条 依照本办法第二条、第三条和民法典第五条办理。',
    );
  });

  it('writes once what may be an item and a reference to one', () => {
    assert.equal(renumber('（二）甲的要求，见（二）、（三）。'), '（一）甲的要求，见（一）、（二）。');
  });

  it('repairs references in every form that is sure, as a whole', () => {
    const article = (last: string) =>
      renumber(`第一条 甲。\n第三条 乙：\n（一）子；\n（三）丑。\n第四条 丙。\n第五条 ${last}。`).split(
        '第四条 ',
      )[1];
    for (const [before, after] of [
      ['违反第三条或者第四条的', '违反第二条或者第三条的'],
      ['违反第三、四条的', '违反第二、三条的'],
      ['依照第三条至第五条办理', '依照第二条至第四条办理'],
      ['依照第三至五条办理', '依照第二至四条办理'],
      ['见第三条第（三）项、第四条', '见第二条第（二）项、第三条'],
      ['见第三条第一款第（一）、（三）项和第四条第二款', '见第二条第一款第（一）、（二）项和第三条第二款'],
      ['按第三条（三）执行', '按第二条（二）执行'],
      [
        '由第三条规定的部门负责，与第四条所列事项一并执行',
        '由第二条规定的部门负责，与第三条所列事项一并执行',
      ],
      ['参照省办法第三条和本办法第四条执行', '参照省办法第三条和本办法第三条执行'],
      ['违反第3条的', '违反第2条的'],
      ['违反第三条、第四条的，依照《条例》第三条处理', '违反第二条、第三条的，依照《条例》第三条处理'],
    ])
      assert.equal(article(before as string), `${after}。`);
    for (const same of [
      '依照《条例》第三条、第四条处理，违反第四条的',
      '见第二条、第三条',
      '见第三条至第九条',
      '见第三条、四、五',
      '见第三条、第（三）项',
      '见“第三条”',
      '按照甲乙丙丁第三条、第四条办理',
      '按照甲乙丙丁第三条，违反第四条的',
    ])
      assert.equal(article(same), `${same}。`);
  });

  it('repairs references to parts and the items in them', () => {
    assert.equal(
      renumber(
        '一、甲\n按第四部分执行\n三、乙\n（一）子\n（三）丑，与第（一）项、第（三）项衔接\n（四）寅，见本部分第（三）项\n四、丙\n落实第三部分第（四）项，参照第三部分（三）的做法',
      ),
      '一、甲\n按第三部分执行\n二、乙\n（一）子\n（二）丑，与第（一）项、第（二）项衔接\n（三）寅，见本部分第（二）项\n三、丙\n落实第二部分第（三）项，参照第二部分（二）的做法',
    );
  });

  it('takes along what mentions attachments, and their heads', () => {
    for (const list of [
      '附件：1.甲表\n2.乙表\n4.丙表',
      '附件：1.甲表 2.乙表 4.丙表',
      '附件：（1）甲表\n（2）乙表\n（4）丙表',
      '附件：\n　　1.甲表\n　　2.乙表\n　　4.丙表',
    ]) {
      const text = `填写甲表（附件1）和丙表（附件4），附件1、4须盖章，附件1至附件4下月报。\n\n${list}\n\n某局\n\n附件1\n\n甲\n\n附件4：丙表\n\n附件4由镇填。`;
      const right = `填写甲表（附件1）和丙表（附件3），附件1、3须盖章，附件1至附件3下月报。\n\n${list.replace('4', '3')}\n\n某局\n\n附件1\n\n甲\n\n附件3：丙表\n\n附件3由镇填。`;
      assert.equal(renumber(text), right);
    }
  });

  it('changes the list of attachments alone where nothing means an entry, and not at all where it is not plain what does', () => {
    for (const words of ['见附件3', '见《通知》附件4'])
      assert.equal(
        renumber(`${words}。\n\n附件：1.甲表\n2.乙表\n4.丙表`),
        `${words}。\n\n附件：1.甲表\n2.乙表\n3.丙表`,
      );
    for (const words of ['见附件3、附件4', '见附件4-1', '见附件2、4和五', '见附件1—4']) {
      const text = `${words}。\n\n附件：1.甲表\n2.乙表\n4.丙表`;
      assert.equal(renumber(text), text);
    }
  });

  it('lets every reference mean the same article as before, or leaves all that are written as one', () => {
    const UNSURE = ['《条例》', '省规定', '甲乙丙丁', '依照《条例》办理，违反'];
    const SURE = ['违反', '本办法', '按', '对', '，', '依照《条例》第一条和本办法'];
    const FORMS = [
      ([a]: string[]) => `第${a}条`,
      ([a, b]: string[]) => `第${a}条、第${b}条`,
      ([a, b]: string[]) => `第${a}、${b}条`,
      ([a, b]: string[]) => `第${a}条第二款或者第${b}条`,
      ([a, b, c]: string[]) => `第${a}条至第${b}条以及第${c}条`,
      ([a, b]: string[]) => `第${a}至${b}条`,
    ];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 12 }),
        fc.array(
          fc.record({
            before: fc.constantFrom(...SURE, ...UNSURE),
            form: fc.constantFrom(...FORMS),
            picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
          }),
          { maxLength: 6 },
        ),
        (some, references) => {
          // Two that follow each other first: so few gaps that the numbers are taken for those of articles.
          const numbers = [...new Set([1, 2, ...some])]
            .sort((a, b) => a - b)
            .map((n, i) => Math.min(n, i + 3));
          const old = [...new Set(numbers)];
          const write = (name: (place: number) => number) =>
            [
              ...old.map((_, place) => `第${formatHan(name(place))}条 甲。`),
              ...references.map(({ before, form, picks }) => {
                const places = picks.map((pick) => pick % old.length).sort((a, b) => a - b);
                const isOther = UNSURE.includes(before);
                const says = (place: number) => formatHan(isOther ? (old[place] as number) : name(place));
                return `规定${before}${form(places.map(says))}办理。`;
              }),
            ].join('\n');
          assert.equal(
            renumber(write((place) => old[place] as number)),
            write((place) => place + 1),
          );
        },
      ),
    );
  });

  it('keeps what the writer typed around a number', () => {
    assert.equal(
      renumber('1. 甲\n3. 乙\n\n**（一）子**\n**(三)丑**'),
      '1. 甲\n2. 乙\n\n**（一）子**\n**(二)丑**',
    );
    assert.equal(renumber('１．甲\n３．乙'), '１．甲\n２．乙');
  });

  it('leaves what comments switch off, and goes on from there', () => {
    const [off, on] = ['<!-- gongwen-disable -->', '<!-- gongwen-enable -->'];
    assert.equal(
      renumber(`一、甲\n二、子\n三、丑\n${off}\n五、乙\n七、丙\n${on}\n九、丁`),
      `一、甲\n二、子\n三、丑\n${off}\n五、乙\n七、丙\n${on}\n八、丁`,
    );
    const next = '<!-- gongwen-disable-next-line numbering-sequence -->';
    assert.equal(renumber(`1.甲\n2.乙\n${next}\n4.丙\n6.丁`), `1.甲\n2.乙\n${next}\n4.丙\n5.丁`);
    const law = (to: string) => `第一条 甲。\n${to}条 乙。\n第四条 按本办法${to}条办理。\n`;
    const cited = '第五条 按本办法第三条办理。';
    assert.equal(
      renumber(`${law('第三')}${off}\n${cited}`),
      `${law('第二').replace('第四', '第三')}${off}\n${cited}`,
    );
    const other = '<!-- gongwen-disable duplicated-word -->';
    assert.equal(renumber(`${other}\n一、甲\n三、乙`), `${other}\n一、甲\n二、乙`);
  });

  it('leaves lists that Markdown numbers by itself', () => {
    assert.equal(renumber('1. 甲\n1. 乙\n1. 丙'), '1. 甲\n1. 乙\n1. 丙');
  });
});

describe('the next enumerator', () => {
  const next = (text: string) => nextEnumerators(parse(text), text.length);

  it('is that of the innermost series, then of those above', () => {
    assert.deepEqual(next('一、甲\n（一）子\n（二）丑\n'), ['（三）', '二、']);
    assert.deepEqual(next('## 一、甲\n### （一）子\n'), ['### （二）', '## 二、']);
    assert.deepEqual(next('1. 甲\n2. 乙\n'), ['3. ']);
    assert.deepEqual(next('一、甲\n　　一是子。\n　　二是丑。\n'), ['　　三是', '二、']);
    assert.deepEqual(next('第九条　甲\n'), ['第十条　']);
  });

  it('is none where nothing is numbered before', () => {
    assert.deepEqual(next('各位同志：\n'), []);
    assert.deepEqual(nextEnumerators(parse('甲\n一、乙'), 1), []);
  });
});
