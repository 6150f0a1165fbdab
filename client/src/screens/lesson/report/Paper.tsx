import { useEffect } from 'preact/hooks';
import { t } from '../../../app/i18n/index.ts';
import type { Route } from '../../../app/router.ts';
import { TopBar } from '../../components/TopBar.tsx';
import { DataSheet } from './DataSheet.tsx';
import { LessonPlan } from './LessonPlan.tsx';
import { Report } from './Report.tsx';
import { rt } from './reportText.ts';
import '../../../app/message.css';
import './Report.css';

export type PaperRoute = Extract<Route, { screen: 'report' | 'plan' | 'data' }>;

/** What a teacher prints or keeps: the report of a lesson, a plan for one, and what is stored. */
export function Paper({ at }: { readonly at: PaperRoute }) {
  const name = t('app.name');
  const title = `${rt(at.screen === 'report' ? 'title' : `${at.screen}Title`)} · ${name}`;
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = name;
    };
  }, [title, name]);
  return (
    <>
      <TopBar />
      <main id="content" class="paper" data-paper={at.screen}>
        {at.screen === 'report' && <Report code={at.code} />}
        {at.screen === 'plan' && <LessonPlan preset={at.preset} />}
        {at.screen === 'data' && <DataSheet />}
      </main>
    </>
  );
}
