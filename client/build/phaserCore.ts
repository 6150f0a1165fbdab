/**
 * Phaser without the parts that the board does not use: it is published as one file of 1.4 MB, half of the first visit.
 * Its own sources name what each part needs, so the build starts from the few parts below instead. The development page
 * takes the whole of it; every browser test runs on the build.
 */
import path from 'node:path';
import type { Plugin } from 'vite';

const ENTRY = '\0phaser-core';

/** What the sources expect a bundler to fill in, as `typeof FLAG`. */
const FLAGS: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

/** At its start it opens a WebGL context to see whether there is one: the board looks itself, and for more than that. */
const GPU_TEST = {
  file: '/device/Features.js',
  code: "canvas.getContext('webgl') || canvas.getContext('experimental-webgl')",
};

/** The board's Phaser: an export that is used and missing here is an error of the build. */
const entry = (src: string): string => `
// First: its parts name one another in a circle, which only begins well here.
import '${src}/renderer/index.js';
// These put themselves into every scene; the other plugins of a scene are optional.
import '${src}/events/EventEmitter.js';
import '${src}/cameras/2d/CameraManager.js';
import '${src}/gameobjects/DisplayList.js';
import '${src}/gameobjects/UpdateList.js';
import '${src}/gameobjects/GameObjectCreator.js';
import '${src}/gameobjects/GameObjectFactory.js';
import '${src}/scene/ScenePlugin.js';
// scene.add.image, scene.add.layer
import '${src}/gameobjects/image/ImageFactory.js';
import '${src}/gameobjects/layer/LayerFactory.js';
import Extern from '${src}/gameobjects/extern/Extern.js';
import Image from '${src}/gameobjects/image/Image.js';
import Layer from '${src}/gameobjects/layer/Layer.js';
import Events from '${src}/core/events/index.js';
import constants from '${src}/const.js';
import scale from '${src}/scale/const/index.js';
export { default as Game } from '${src}/core/Game.js';
export { default as Scene } from '${src}/scene/Scene.js';
export const GameObjects = { Extern, Image, Layer };
export const Core = { Events };
export const Scale = scale.SCALE_MODE;
export const CANVAS = constants.CANVAS;
export const WEBGL = constants.WEBGL;
`;

export function phaserCore(): Plugin {
  /** Folder of its sources, beside that of the published file; known once the board's import has been looked up. */
  let src = '';
  return {
    name: 'timeslice-phaser-core',
    apply: 'build',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id !== 'phaser') return null;
      const published = await this.resolve(id, importer, { skipSelf: true });
      if (published === null) throw new Error('phaserCore: expected phaser to be installed, found nothing');
      src = published.id.replaceAll(path.sep, '/').replace(/\/dist\/[^/]*$/, '/src');
      return ENTRY;
    },
    load: (id) => (id === ENTRY ? entry(src) : null),
    transform(code, id) {
      if (src === '' || !id.replaceAll(path.sep, '/').startsWith(src)) return null;
      return withoutGpuTest(code, id).replace(/typeof ([A-Z][A-Z0-9]*_[A-Z0-9_]+)/g, (found, flag: string) => {
        const value = FLAGS[flag];
        if (value === undefined) throw new Error(`phaserCore: expected a known flag, found ${found} in ${id}`);
        return String(value);
      });
    },
    onLog(_level, { code, message }) {
      if (code === 'IMPORT_IS_UNDEFINED' && message.includes('Phaser')) throw new Error(`phaserCore: ${message}`);
    },
  };
}

function withoutGpuTest(code: string, id: string): string {
  if (!id.replaceAll(path.sep, '/').endsWith(GPU_TEST.file)) return code;
  if (!code.includes(GPU_TEST.code)) throw new Error(`phaserCore: expected ${GPU_TEST.code} in ${id}`);
  return code.replace(GPU_TEST.code, 'true');
}
