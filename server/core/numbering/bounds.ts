/** Lines that say where counting begins: the title of another document, and the name of an excerpt. */
import { genres } from '../../data/genres.ts';
import { documentTitle, namedTitle, officialTitle } from '../../data/official.ts';
import { fact } from '../fact.ts';
import { wordingOf } from '../text/wording.ts';

const SHORTEST = 7;
const LONGEST = 80;
const TITLES = [officialTitle, documentTitle, namedTitle, ...genres.map(({ title }) => title)];
const IN_BRACKETS = /（[^（）]{1,20}）$/;

/** Whether a line is `# 标题` of a document and no name of a section (# 保障措施, # 工作总结). */
export const titlesDocument = fact((prose) => {
  if (prose.depth !== 1 || prose.enumerators[0]?.leading) return false;
  const text = wordingOf(prose).replace(IN_BRACKETS, '');
  if (text.length < SHORTEST || text.length > LONGEST) return false;
  return TITLES.some((title) => title.test(text));
});

/** Whether a line says that the text is not given from its beginning. */
export const namesExcerpt = fact(
  ({ text }) => text.length <= LONGEST && /节选|摘[录编自]|接上[文页]/.test(text),
);
