/** The Russian texts; a test checks that they have exactly the keys of the English ones, and the plural forms. */
import codex from './ru.codex.json' with { type: 'json' };
import base from './ru.json' with { type: 'json' };
import lesson from './ru.lesson.json' with { type: 'json' };
import play from './ru.play.json' with { type: 'json' };
import study from './ru.study.json' with { type: 'json' };
import text from './ru.text.json' with { type: 'json' };

export const texts = { ...base, ...play, ...study, ...codex, ...text, ...lesson };
