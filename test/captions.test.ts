/** Tables, figures, paragraphs and points that a text speaks of and does not have. */
import { finds } from './numbers.ts';

const RULE = 'dangling-reference';

describe('a reference to a table or a figure', () => {
  it('means one with a head', () => {
    finds('数据见表1、⟦表3⟧，流程如⟦图2⟧所示。\n\n表1 收入\n\n表2 支出\n\n图1 流程', RULE);
    finds('详见⟦专栏4⟧。\n\n专栏1 项目\n\n专栏2 平台', RULE);
  });

  it('may mean one whose head is not read', () => {
    finds('数据见表3。', RULE);
    finds('数据见表3。\n\n表1 收入\n\n表3显示增长。', RULE);
    finds('数据见表1至表2。\n\n表1 收入\n\n表2 支出', RULE);
    finds('数据见表3-1，见表3个。\n\n表1 收入', RULE);
  });
});

describe('a reference to a part of a part', () => {
  it('means a paragraph of an article', () => {
    const text = '第一条 甲。\n乙。\n第二条 丙。\n第三条 违反本办法第一条';
    finds(`${text}第二款的，退回。`, RULE);
    finds(`${text}⟦第三款⟧的，退回。`, RULE);
    finds('第一条 甲。\n第二条 依照《条例》第一条第三款处理。\n第三条 丙。', RULE);
  });

  it('needs no words before it where the text has the whole', () => {
    const text = '一、甲\n（一）子\n（二）丑\n二、乙\n';
    finds(`${text}第一部分⟦第（四）项⟧延长一个月。`, RULE);
    finds(`${text}按照巡察反馈意见第一部分第（四）项办理。`, RULE);
    finds(`${text}根据《规划》，第一部分第（四）项延长一个月。`, RULE);
  });

  it('is none of a list where nothing has so high a number', () => {
    finds('一、甲\n二、乙\n如前文⟦第五点⟧所述。', RULE);
    finds('一、甲\n二、乙\n1.子\n2.丑\n3.寅\n如前文第三点所述。', RULE);
  });
});
