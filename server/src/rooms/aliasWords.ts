/**
 * The words of the generated names. Any adjective may meet any animal, in front of a whole class: so nothing about
 * bodies or skin, no adjective that is less than kind, no animal that is used as an insult or means something else in slang.
 */
import type { Locale } from '@timeslice/shared/protocol';

/** Russian adjectives agree with the animal: [masculine, feminine]. */
export type Adjective = readonly [masculine: string, feminine: string];
export interface Animal {
  readonly name: string;
  readonly feminine: boolean;
}

export interface AliasWords {
  readonly adjectives: readonly Adjective[];
  readonly animals: readonly Animal[];
}

const words = (line: string) => line.split(' ');

const EN_ADJECTIVES =
  'Quiet Brave Swift Calm Bright Clever Gentle Lucky Merry Noble Patient Nimble Keen Sunny Curious Polite Steady ' +
  'Cosmic Northern Silver Golden Amber Hopeful Daring';
const EN_ANIMALS =
  'Otter Fox Owl Dolphin Tiger Hedgehog Raccoon Penguin Crane Falcon Wolf Lynx Panda Squirrel Heron Turtle Puma ' +
  'Koala Llama Badger Robin Puffin Gecko Moose';

const RU_ADJECTIVES =
  'Тихий Смелый Быстрый Спокойный Ясный Умный Добрый Весёлый Благородный Терпеливый Ловкий Зоркий Солнечный ' +
  'Любопытный Вежливый Звёздный Северный Серебряный Янтарный Бодрый Дружный Упорный Находчивый Отважный';
const RU_MASCULINE =
  'Филин Дельфин Тигр Ёж Енот Пингвин Журавль Сокол Волк Барсук Медведь Бурундук Снегирь Ястреб Леопард Альбатрос';
const RU_FEMININE = 'Выдра Лиса Сова Рысь Панда Куница Ласточка Чайка Черепаха Пума Коала Лама Цапля Иволга';

export const ALIAS_WORDS: Readonly<Record<Locale, AliasWords>> = {
  en: {
    adjectives: words(EN_ADJECTIVES).map((word) => [word, word]),
    animals: words(EN_ANIMALS).map((name) => ({ name, feminine: false })),
  },
  ru: {
    adjectives: words(RU_ADJECTIVES).map((word) => [word, word.replace(/ий$|ый$/, 'ая')]),
    animals: [
      ...words(RU_MASCULINE).map((name) => ({ name, feminine: false })),
      ...words(RU_FEMININE).map((name) => ({ name, feminine: true })),
    ],
  },
};
