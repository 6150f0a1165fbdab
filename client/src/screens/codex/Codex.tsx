import { useSignal } from '@preact/signals';
import { type CodexPage, codexThemes, type GlossaryEntry } from '@timeslice/shared/content';
import { t } from '../../app/i18n/index.ts';
import { isPageRead } from '../../app/progress.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import { Icon } from '../components/Icon.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { levelOf } from './codexLevel.ts';
import { searchCodex } from './searchCodex.ts';
import { typeset } from './typeset.ts';
import './Codex.css';

/** All concepts by theme, all words, and a field that finds both. */
export function Codex() {
  const query = useSignal('');
  const found = searchCodex(query.value);
  const isEmpty = found.pages.length + found.terms.length === 0;
  return (
    <>
      <TopBar />
      <main id="content" class="codex">
        <header class="codex-head">
          <div>
            <h1>{t('codex.title')}</h1>
            <p class="codex-lead muted">{typeset(t('codex.lead'))}</p>
          </div>
          <div class="codex-search">
            <label for="codex-search">{t('codex.search')}</label>
            <input
              id="codex-search"
              class="field"
              type="search"
              autocomplete="off"
              spellcheck={false}
              value={query.value}
              onInput={(event) => {
                query.value = event.currentTarget.value;
              }}
            />
          </div>
        </header>
        <p class={isEmpty ? 'codex-nothing' : 'visually-hidden'} role="status">
          {query.value.trim() !== '' && summary(found.pages.length, found.terms.length)}
        </p>
        {codexThemes.map((theme) => (
          <Theme key={theme.id} theme={theme} found={found.pages} />
        ))}
        {found.terms.length > 0 && <Glossary terms={found.terms} />}
      </main>
    </>
  );
}

const summary = (pages: number, terms: number): string =>
  pages + terms === 0
    ? t('codex.nothing')
    : `${t('codex.foundPages', { count: pages })}, ${t('codex.foundTerms', { count: terms })}`;

interface ThemeProps {
  readonly theme: (typeof codexThemes)[number];
  readonly found: readonly CodexPage[];
}

function Theme({ theme, found }: ThemeProps) {
  const pages = found.filter(({ id }) => theme.pages.some((one) => one === id));
  if (pages.length === 0) return null;
  return (
    <section class="codex-theme" aria-labelledby={`theme-${theme.id}`}>
      <h2 id={`theme-${theme.id}`}>{t(`campaign.act.${theme.id}.title`)}</h2>
      <ul>
        {pages.map((page) => (
          <Card key={page.id} page={page} />
        ))}
      </ul>
    </section>
  );
}

function Card({ page }: { readonly page: CodexPage }) {
  const level = levelOf(page.id);
  const { title, lead } = page.texts[locale.value];
  return (
    <li>
      <a class="codex-card" href={paths.concept(page.id)} onClick={onLinkClick}>
        <h3>{title}</h3>
        <p>{typeset(lead)}</p>
        <p class="codex-card-foot">
          {level && (
            <span>{t('codex.taughtBy', { number: level.number, title: level.texts[locale.value].title })}</span>
          )}
          {isPageRead(page.id) && (
            <span class="codex-read">
              <Icon name="check" size={16} />
              {t('codex.read')}
            </span>
          )}
        </p>
      </a>
    </li>
  );
}

function Glossary({ terms }: { readonly terms: readonly GlossaryEntry[] }) {
  const sorted = [...terms].sort((a, b) => compare(termOf(a), termOf(b)));
  return (
    <section class="codex-glossary" aria-labelledby="glossary">
      <h2 id="glossary">{t('codex.glossary')}</h2>
      <dl>
        {sorted.map(({ id, texts }) => (
          <div key={id}>
            <dt>{texts[locale.value].term}</dt>
            <dd>{typeset(texts[locale.value].definition)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const termOf = ({ texts }: GlossaryEntry): string => texts[locale.value].term;
const compare = (a: string, b: string): number => a.localeCompare(b, locale.value);
