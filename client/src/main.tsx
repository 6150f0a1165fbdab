import './app/fonts.css';
import './app/theme.css';
import './app/base.css';
import { render } from 'preact';
import { App } from './app/App.tsx';
import { prepareOffline } from './app/offline.ts';
import { applySettings } from './app/settings.ts';
import { enableAudio } from './audio/playCue.ts';

applySettings();
enableAudio();
const host = document.getElementById('app');
if (!host) throw new Error('main: expected an element #app in index.html, found none');
render(<App />, host);
prepareOffline();
