/** What is not to be put anywhere now: tasks in I/O, and what is announced. */
import { deviceOf, type Machine, upcomingArrivals } from '@timeslice/shared/engine';
import { formatSeconds } from '../../app/format.ts';
import { t } from '../../app/i18n/index.ts';
import { deviceName } from '../../board/deviceName.ts';
import type { Look } from './look.ts';
import { TextTable } from './TextTable.tsx';
import { nameOf, tapeWords, waitWords } from './words.ts';

export function TextDevices({ look }: { readonly look: Look }) {
  const { machine, view } = look;
  const away = machine.tasks.filter((task) => task.state === 'blocked');
  return (
    <TextTable
      id="text-devices"
      title={t('text.devices')}
      empty={t('text.nobodyWaits')}
      columns={[t('text.column.task'), t('text.column.device'), t('text.column.back')]}
      rows={away.map((task) => ({
        key: task.id,
        cells: [
          nameOf(task, view),
          deviceWords(machine, deviceOf(machine, task)?.name ?? ''),
          waitWords(machine, task),
        ],
      }))}
    />
  );
}

function deviceWords(machine: Machine, name: string): string {
  const capacity = machine.devices.find((device) => device.name === name)?.capacity ?? 0;
  const shown = deviceName(name, t);
  return capacity > 0 ? `${shown}, ${t('board.capacity', { count: capacity })}` : shown;
}

export function TextForecast({ look }: { readonly look: Look }) {
  const { machine, view } = look;
  const until = machine.tick + view.forecast;
  const jobs = machine.jobs.filter((job) => job.arrival > machine.tick && job.arrival <= until);
  const rows = [
    ...upcomingArrivals(machine, until).map((task) => ({
      key: `task ${task.id}`,
      at: task.arrival,
      name: nameOf(task, view),
      words: view.cards === 'plain' ? '' : tapeWords(machine, task, view),
    })),
    ...jobs.map(({ id, arrival, spec }) => ({
      key: `job ${id}`,
      at: arrival,
      name: spec.name,
      words: t('text.jobItems', { count: spec.items }),
    })),
  ].sort((a, b) => a.at - b.at);
  return (
    <TextTable
      id="text-forecast"
      title={t('text.forecast', { time: formatSeconds(view.forecast, 0) })}
      empty={t('text.nobodyComes')}
      columns={[t('text.column.task'), t('text.column.arrives'), t('text.column.tape')]}
      rows={rows.map(({ key, at, name, words }) => ({
        key,
        cells: [name, t('text.in', { time: formatSeconds(at - machine.tick) }), words],
      }))}
    />
  );
}
