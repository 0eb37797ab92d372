/** 援引: what points to nothing is found, and what another text has is not. */
import assert from 'node:assert/strict';
import { danglingReference } from '../server/rules/dangling-reference.ts';
import { finds as findsMarked } from './findings.ts';

/** Asserts that exactly the places in ⟦…⟧ are found; returns what is said of them. */
const finds = (marked: string) => findsMarked(danglingReference, marked).map(({ message }) => message);

describe('dangling-reference', () => {
  it('finds what points to no article, item or part', () => {
    finds(
      '第一条 甲。\n第二条 下列情形：\n（一）子；\n（二）丑。\n第三条 违反本办法第二条⟦第（三）项⟧的，依照本办法⟦第九条⟧处理。',
    );
    finds('一、甲\n二、乙（详见⟦第四部分⟧）');
    finds('第一章 甲\n第二章 乙\n见⟦第三章⟧。');
  });

  it('finds what points to an item that is gone, but not to one whose number may be a slip', () => {
    finds(
      '第一条 甲。\n第二条 乙。\n第四条 丙。\n第五条 违反⟦第三条⟧的通报，违反第四条的约谈，依照《条例》第三条处理。',
    );
    finds('第一条 甲。\n第二条 乙。\n第四条 违反第三条的通报。');
    finds('第一条 甲。\n第二条 乙。\n第四条 丙。\n第四条 违反第三条的通报。');
    finds('一、甲\n二、乙\n（一）子\n（二）丑\n三、丙\n落实第二部分⟦第（四）项⟧');
    finds('第一条 甲。\n第二条 乙。\n第四条 丙。\n第五条 违反⟦第九条⟧的通报。');
    finds('第一条 甲。\n第二条 乙。\n第三条 违反第2条、⟦第9条⟧的通报。');
  });

  it('takes 1. that runs on through all parts for articles', () => {
    finds('一、甲\n1.子\n2.丑\n二、乙\n3.寅\n4.卯\n三、丙\n5.违反上述第3条至第4条的通报。');
  });

  it('leaves what may stand above or below an excerpt', () => {
    finds('（四）甲。\n（五）乙。\n四、丙\n按照本方案第二部分的分工落实。\n五、丁');
    finds('# 管理办法（摘录）\n\n第八条 甲。\n第九条 不符合本办法第三条、第二十条的，退回。');
    finds('# 管理办法\n\n第一条 甲。\n第二条 不符合本办法⟦第二十条⟧的，退回。');
  });

  it('knows whose article it is', () => {
    for (const words of [
      '根据《条例》第九条和第十条',
      '依照《条例》处理的，按照第九条办理',
      '参照省办法第九条',
      '依照民法典第八条、第九条，违反第七条的',
      '违反“第九条”的',
    ])
      finds(`第一条 甲。\n第二条 乙。\n第三条 ${words}。`);
    finds(
      '第一条 甲。\n第二条 乙。\n第三条 依照《条例》第九条和本办法第一条、⟦第八条⟧处理。违反⟦第九条⟧的通报。',
    );
  });

  it('reads lists of attachments in any layout', () => {
    for (const list of [
      '附件：1.甲表 2.乙表',
      '附件：1.甲表　2.乙表',
      '附件：1．甲表；2．乙表',
      '附件：1.甲表<br>2.乙表',
      '附件：1.甲表、2.乙表',
      '附件：1.2024年甲表\n　　　2.2025年乙表',
      '附件：1.甲表\n2.2025年乙表',
      '附件：1.甲表 2.2025年乙表',
      '附件：\n\n1. 甲表\n2. 乙表',
      '附件：\n\n1. 甲表\n1. 乙表',
      '附件：（1）甲表\n\n（2）乙表',
      '附件：一、甲表\n\n二、乙表',
      '附件：1.甲表\n\n      2.乙表',
      '**附件：** 1.甲表\n\n2.乙表',
      '附 件：1.甲表\n\n2.乙表',
      '（附件：1.甲表 2.乙表）',
      '附件（共2件）：\n1.甲表\n2.乙表',
      '附：1.甲表\n2.乙表',
      '附件：\n甲表\n乙表',
      '附件：甲表\n　　　乙表',
      '附件：①甲表\n②乙表',
      '附件：1-1.甲表\n1-2.乙表',
      '附件\n\n1.甲表\n2.乙表',
      '附件1：甲表\n附件2：乙表',
      '附件1甲表\n\n附件2乙表',
    ])
      finds(`填写附件1和附件2。\n\n${list}\n\n某县某局`);
    for (const list of ['附件：1.甲表 2.乙表 3.丙表', '附件：（1）甲表\n\n（2）乙表\n\n（3）丙表'])
      finds(`填写附件1和附件2，⟦附件4⟧、⟦5⟧另发。\n\n${list}`);
    finds('填写⟦附件2⟧。\n\n附件：报名表\n\n某县某局');
    finds('填写附件1-1、附件1-2。\n\n附件：1.甲表\n2.乙表');
  });

  it('does not ask for a mention of what is named in full, or where the body mentions none', () => {
    finds('现将《考勤办法》印发给你们，请填附件2。\n\n附件：1.考勤办法\n2.登记表');
    finds('现将两个办法印发给你们。\n\n附件：1.考勤办法\n2.值班办法\n\n附件1\n\n见附件2的附表。');
    finds('填写附件1。\n\n附件：1.甲表\n⟦2.⟧乙表\n\n附件1\n\n甲表\n\n附件2\n\n乙表');
  });

  it('finds heads of attachments that the list has not, or that stand twice', () => {
    const list = '附件：1.甲表\n2.乙表\n\n某县某局\n\n';
    assert.deepEqual(finds(`${list}附件1\n\n甲表\n\n⟦附件3⟧\n\n乙表`), ['附件说明中没有“附件3”，请核对']);
    assert.deepEqual(finds(`${list}附件1\n\n甲表\n\n⟦附件1⟧\n\n乙表`), [
      '附件标题重复，前面已有“附件1”，请核对',
    ]);
    finds(`${list}附件1\n\n甲表\n\n附件2\n\n附件1由各镇填写。`);
    finds(`${list}附件1\n\n甲表，附件2另发。`);
  });

  it('finds an article beyond all there are, though one of them has a wrong number', () => {
    const rules = '第一条　甲。\n第二条　乙。\n第二条　丙。\n第三条　丁。\n';
    finds(`${rules}第四条　违反本办法⟦第六条⟧的，予以通报。`);
    finds(`${rules}第五条　违反本办法第五条的，予以通报。`);
    finds(`${rules}违反本办法第四条的，予以通报。`);
  });

  it('finds attachments that are not listed, and those never mentioned', () => {
    finds('填写附件1，见⟦附件4⟧。\n\n附件：1.甲表\n　　　2.乙表\n　　　3.丙表');
    finds('填写附件1和附件2。\n\n附件：1.甲表\n　　　2.乙表\n　　　⟦3.⟧丙表');
    finds('填写附件1至3。\n\n附件：1.甲表\n　　　2.乙表\n　　　3.丙表');
    finds('填写附件1至附件3。\n\n附件：1.甲表\n　　　2.乙表\n　　　3.丙表');
    finds('填写附件1、附件2、附件3。\n\n附件：1.甲表\n　　　2.乙表\n　　　4.丙表');
    finds('根据国发〔2020〕3号附件5和《通知》附件6办理。\n\n附件：1.甲表');
  });
});
