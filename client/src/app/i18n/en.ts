/** The English texts, one catalogue for each part of the game. */
import codex from './en.codex.json' with { type: 'json' };
import base from './en.json' with { type: 'json' };
import lesson from './en.lesson.json' with { type: 'json' };
import play from './en.play.json' with { type: 'json' };
import study from './en.study.json' with { type: 'json' };
import text from './en.text.json' with { type: 'json' };

export const texts = { ...base, ...play, ...study, ...codex, ...text, ...lesson };
