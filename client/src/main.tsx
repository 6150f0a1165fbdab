import './app/fonts.css';
import './app/theme.css';
import './app/base.css';
import { render } from 'preact';
import { App, prepareScreen } from './app/App.tsx';
import { startTexts } from './app/i18n/index.ts';
import { prepareOffline } from './app/offline.ts';
import { applySettings } from './app/settings.ts';
import { enableAudio } from './audio/playCue.ts';

applySettings();
prepareScreen();
enableAudio();
const host = document.getElementById('app');
if (!host) throw new Error('main: expected an element #app in index.html, found none');
startTexts().then(
  () => render(<App />, host),
  () => {
    // Without texts in any language, the one message that is in both.
    host.textContent =
      'Timeslice could not be loaded. Please reload the page. · Игра не загрузилась. Обновите страницу.';
  },
);
prepareOffline();
