import { entry, type GlossaryEntry } from './glossaryEntry.ts';

/** What a run is measured by. */
export const timeTerms: readonly GlossaryEntry[] = [
  entry(
    'wall-time',
    ['wall time', 'The time that passes on a clock on the wall, from start to end, waiting included.'],
    [
      'время по часам (астрономическое)',
      'Время от начала до конца, вместе со всеми ожиданиями, — как по часам на стене.',
    ],
  ),
  entry(
    'cpu-time',
    [
      'CPU time',
      'The time that cores have spent executing, added up over all cores; waiting and idle cores do not count.',
    ],
    [
      'процессорное время',
      'Время, в течение которого ядра исполняли команды, в сумме по всем ядрам; ожидание и простой в него не входят.',
    ],
  ),
  entry(
    'user-time',
    ['user time', 'The part of CPU time in which the code of the programs themselves runs.'],
    ['пользовательское время', 'Часть процессорного времени, в которую исполняется код самих программ.'],
  ),
  entry(
    'system-time',
    [
      'system time',
      'The part of CPU time that the system spends on behalf of the programs, switching among them included.',
    ],
    [
      'системное время',
      'Часть процессорного времени, которую система тратит на обслуживание программ, в том числе на переключение между ними.',
    ],
  ),
  entry(
    'turnaround',
    ['turnaround time', 'From the arrival of a task to its end.'],
    ['полное время', 'Время от поступления задачи до её завершения.'],
  ),
  entry(
    'response',
    ['response time', 'From the arrival of a task until it first runs.'],
    ['время отклика', 'Время от поступления задачи до того момента, когда она впервые начинает выполняться.'],
  ),
  entry(
    'waiting',
    [
      'waiting time',
      'The part of its turnaround in which a task neither computes nor does I/O: it is ready and waits for a core.',
    ],
    [
      'время ожидания',
      'Та часть полного времени, когда задача и не вычисляет, и не занята вводом-выводом: она готова и ждёт ядра.',
    ],
  ),
  entry(
    'slowdown',
    ['slowdown', 'How many times longer a task took than it would have taken alone on the machine.'],
    ['замедление', 'Во сколько раз дольше прожила задача, чем если бы машина была в полном её распоряжении.'],
  ),
  entry(
    'throughput',
    ['throughput', 'How much useful work gets done per unit of wall time.'],
    ['пропускная способность', 'Сколько полезной работы делается за единицу астрономического времени.'],
  ),
  entry(
    'overhead',
    [
      'overhead',
      'CPU time that goes into running the tasks rather than into their work: switching, handing over, creating them.',
    ],
    [
      'накладные расходы',
      'Процессорное время, ушедшее не на работу задач, а на их обслуживание: переключение, передачу, создание.',
    ],
  ),
];
