import { CODEX_IDS, type CodexPage, codexPage, codexThemes, glossary } from '@timeslice/shared/content';
import { useEffect } from 'preact/hooks';
import { t } from '../../app/i18n/index.ts';
import { NotFound } from '../../app/NotFound.tsx';
import { markPageRead } from '../../app/progress.ts';
import { onLinkClick, paths } from '../../app/router.ts';
import { locale } from '../../app/settings.ts';
import { Icon } from '../components/Icon.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { CodeBlock } from './CodeBlock.tsx';
import { levelOf } from './codexLevel.ts';
import { Measured } from './Measured.tsx';
import { Picture } from './Picture.tsx';
import { Prices } from './Prices.tsx';
import { typeset } from './typeset.ts';
import './Concept.css';

/** One page of the codex. */
export function Concept({ id }: { readonly id: string }) {
  const page = codexPage(id);
  // The key: nothing of one page may be left on the next.
  return page ? <Page key={id} page={page} /> : <NotFound text={t('codex.unknown', { id })} />;
}

function Page({ page }: { readonly page: CodexPage }) {
  const texts = page.texts[locale.value];
  const theme = codexThemes.find(({ pages }) => pages.some((one) => one === page.id));
  const level = levelOf(page.id);
  useEffect(() => markPageRead(page.id), [page]);
  return (
    <>
      <TopBar />
      <main id="content" class="concept">
        <header class="concept-head">
          <nav class="concept-path label" aria-label={t('codex.path')}>
            <a href={paths.codex} onClick={onLinkClick}>
              {t('codex.title')}
            </a>
            {theme && <span>{t(`campaign.act.${theme.id}.title`)}</span>}
          </nav>
          <h1>{texts.title}</h1>
          <p class="concept-lead muted">{typeset(texts.lead)}</p>
        </header>
        <div class="concept-intro">
          <p class="concept-definition">{typeset(texts.definition)}</p>
          {level && (
            <a class="button concept-level" href={paths.play(level.id)} onClick={onLinkClick}>
              <Icon name="play" />
              <span>{t('codex.playLevel', { number: level.number, title: level.texts[locale.value].title })}</span>
            </a>
          )}
        </div>
        <Picture page={page} />
        <div class="concept-columns">
          <div>
            <section class="panel">
              <h2>{t('codex.measured')}</h2>
              <Measured page={page} />
            </section>
          </div>
          <div>
            <section class="panel">
              <h2>{t('codex.simplified')}</h2>
              <p class="concept-text">{typeset(texts.simplified)}</p>
            </section>
            <section class="panel">
              <h2>{t('codex.code')}</h2>
              <CodeBlock code={page.code} />
              <p class="concept-text">{typeset(texts.code)}</p>
            </section>
          </div>
        </div>
        {page.costs.length > 0 && <Prices costs={page.costs} />}
        <Words ids={page.terms} />
        <Onwards page={page} />
      </main>
    </>
  );
}

function Words({ ids }: { readonly ids: readonly string[] }) {
  return (
    <section class="panel concept-words">
      <h2>{t('codex.words')}</h2>
      <dl>
        {glossary
          .filter(({ id }) => ids.includes(id))
          .map(({ id, texts }) => (
            <div key={id}>
              <dt>{texts[locale.value].term}</dt>
              <dd>{typeset(texts[locale.value].definition)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Related pages, then the ones before and after in the order of the campaign. */
function Onwards({ page }: { readonly page: CodexPage }) {
  const place = CODEX_IDS.indexOf(page.id);
  const before = codexPage(CODEX_IDS[place - 1] ?? '');
  const after = codexPage(CODEX_IDS[place + 1] ?? '');
  return (
    <nav class="concept-onwards" aria-label={t('codex.onwards')}>
      <h2>{t('codex.related')}</h2>
      <ul>
        {page.related.map((id) => (
          <li key={id}>
            <a class="button" href={paths.concept(id)} onClick={onLinkClick}>
              {codexPage(id)?.texts[locale.value].title}
            </a>
          </li>
        ))}
      </ul>
      <div class="concept-turn">
        {before && (
          <a class="button button-plain" href={paths.concept(before.id)} onClick={onLinkClick}>
            <Icon name="back" />
            {before.texts[locale.value].title}
          </a>
        )}
        {after && (
          <a class="button button-plain concept-next" href={paths.concept(after.id)} onClick={onLinkClick}>
            {after.texts[locale.value].title}
            <Icon name="next" />
          </a>
        )}
      </div>
    </nav>
  );
}
