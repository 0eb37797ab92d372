/** The words of lexicon/anonymity.json, compiled once. */
import lexicon from './lexicon/anonymity.json';
import { OFFICE } from './offices.ts';
import { SURNAME } from './placeholders.ts';

/** What somebody introduced by name does: 通报, 主持. */
export const INTRODUCED = new RegExp(`^(?:${lexicon.verbs.join('|')})`);
/** 刚才德勇通报: two or three Han between 刚才 and such a verb. */
export const JUST_NOW = new RegExp(
  `刚才[，,]?([\\u4e00-\\u9fff]{2,3}?)(?:同志)?(${lexicon.verbs.join('|')})`,
  'g',
);
/** 张建国同志传达: a whole name before 同志 and such a verb. */
export const COMRADE = new RegExp(
  `(?:^|[，。、；：“\\s由请]|委员|${OFFICE})(${SURNAME.source}[\\u4e00-\\u9fff]{1,2})同志(${lexicon.verbs.join('|')})`,
  'g',
);
/** 来（返）德人员, 来德返德人员: who comes to one's own place, by its short name. */
export const NEWCOMER =
  /(?:来[（(]返|返[（(]来)[）)]([\u4e00-\u9fff])(?=人员|人数|人士|务工|车辆|群众|学生|相关|[，。])|来([\u4e00-\u9fff])返\2/g;

const PUBLIC_NAMES = new Set(lexicon.publicNames);

/** Whether Han that stand where a name stands can be one that should have been hidden. */
export function isHiddenWorthy(name: string): boolean {
  return !PUBLIC_NAMES.has(name) && !lexicon.notNames.some((word) => name.includes(word));
}

/** Whether a character behind 来（返） can be the short name of a place. */
export function isPlaceCharacter(character: string): boolean {
  return !lexicon.notPlaces.includes(character);
}
