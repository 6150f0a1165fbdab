/**
 * Figures that the codex shows: a copy of some of those in tests/conformance/data/calibration.json (a test compares
 * them), measured on one machine. Nothing in the game is derived from them but the default costs, by the rule in costs.ts.
 */
import type { Costs } from '../../engine/index.ts';

export const MEASURED_ON = {
  cpu: '2 vCPU, AMD EPYC (Zen 4 class), KVM guest',
  kernel: 'Linux 6.18, HZ=250, EEVDF',
  software:
    'CPython 3.11.7 and 3.13.5 (GIL and free-threaded), Go 1.19.8, OpenJDK 17 and 21, Node 20, Rust 1.95, gcc 12',
  generated: '2026-11-22T23:06:51Z',
} as const;

/** `ratio` and `times` have no unit; times is one thing in multiples of another. */
export type FactUnit = 'ns' | 'us' | 'ms' | 'kb' | 'ratio' | 'times';

export interface Spread {
  /** Least and greatest for n < 8, else the 10th and 90th percentile. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly n: number;
}

export interface Fact extends Spread {
  /** Id of the relation in the calibration data that the figure is evidence of. */
  readonly relation: string;
  readonly unit: FactUnit;
  readonly software: string;
  /** Other programs took some of the CPU meanwhile, and these are the quietest runs. */
  readonly noisy: boolean;
}

export interface CostSource extends Spread {
  readonly key: string;
  readonly unit: FactUnit;
}

type Figures = readonly [low: number, median: number, high: number, n: number];

const spread = ([low, median, high, n]: Figures): Spread => ({ low, median, high, n });
const fact = (relation: string, unit: FactUnit, software: string, figures: Figures): Fact => ({
  relation,
  unit,
  software,
  noisy: false,
  ...spread(figures),
});
const noisy = (...parts: Parameters<typeof fact>): Fact => ({ ...fact(...parts), noisy: true });
const source = (key: string, unit: FactUnit, figures: Figures): CostSource => ({ key, unit, ...spread(figures) });

/** By their keys in the calibration data. */
export const FACTS = {
  'A/py/threads/n10/wall_ratio': fact('R01', 'ratio', 'CPython 3.11', [0.1106, 0.1109, 0.1139, 11]),
  'A/py/asyncio/n10/wall_ratio': fact('R02', 'ratio', 'CPython 3.11', [0.1118, 0.1122, 0.1135, 8]),
  'A/py/fork/n10/wall_ratio': fact('R03', 'ratio', 'CPython 3.11', [0.1656, 0.1716, 0.1759, 11]),
  'A/py/spawn/n10/wall_ratio': fact('R04', 'ratio', 'CPython 3.11', [2.1794, 2.2357, 2.2578, 4]),
  'A/py/asyncio/n100/cpu_ms_per_req': fact('R06', 'ms', 'CPython 3.11', [0.2298, 0.2327, 0.239, 3]),
  'A/py/threads/n100/cpu_ms_per_req': fact('R06', 'ms', 'CPython 3.11', [0.4401, 0.4441, 0.5099, 3]),
  'A/py/fork/n100/cpu_ms_per_req': fact('R06', 'ms', 'CPython 3.11', [2.868, 3.059, 3.262, 4]),
  'A/py/asyncio/n10/cpu_ratio': fact('R08', 'ratio', 'CPython 3.11', [0.7483, 0.8369, 0.943, 8]),
  'A/py/threads/n10/cpu_ratio': fact('R08', 'ratio', 'CPython 3.11', [1.1281, 1.2314, 1.6134, 11]),
  'A/py/fork/n10/cpu_ratio': fact('R08', 'ratio', 'CPython 3.11', [7.5825, 8.2266, 9.6982, 11]),
  'A/py/threads/n10/wall_ms': fact('R09', 'ms', 'CPython 3.11', [22.7555, 22.846, 23.4592, 11]),
  'A/py/threads/n1000/wall_ms': noisy('R09', 'ms', 'CPython 3.11', [329.0313, 338.8799, 342.0513, 4]),
  'A/py/pool10/n100/wall_ratio': fact('R10', 'ratio', 'CPython 3.11', [0.1024, 0.1026, 0.1034, 4]),
  'A/py/pool10/n1000/wall_ratio': fact('R10', 'ratio', 'CPython 3.11', [0.0997, 0.0998, 0.1004, 3]),
  'B/py3.11_thread/k2/speedup': fact('R11', 'times', 'CPython 3.11', [0.9945, 1.0315, 1.1149, 17]),
  'B/py3.11_proc_spread/k2/speedup': fact('R13', 'times', 'CPython 3.11', [1.7912, 1.8936, 1.9953, 19]),
  'B/go/k2/speedup': fact('R14', 'times', 'Go 1.19', [1.9353, 1.9877, 1.9972, 16]),
  'B/c_thread_spread/k2/speedup': fact('R14', 'times', 'C, gcc 12', [1.9299, 1.9913, 1.999, 18]),
  'B/c_thread_spread/k8/speedup': fact('R14', 'times', 'C, gcc 12', [1.9242, 1.9745, 1.9926, 18]),
  'B/py3.11_thread_sha256/k2/speedup': fact('R15', 'times', 'CPython 3.11', [1.9799, 1.9918, 1.9986, 9]),
  'B/py3.13t_thread/k2/speedup': fact('R16', 'times', 'CPython 3.13t', [1.7532, 1.9178, 2.0343, 14]),
  'B/nogil_single_thread_cost': fact('R16', 'times', 'CPython 3.13, 3.13t', [1.1622, 1.2202, 1.2716, 14]),
  'C/py3.11/iv5/hogs1/base_us': fact('R17', 'us', 'CPython 3.11', [1046.7179, 1049.742, 1050.26, 10]),
  'C/py3.11/iv0.5/hogs1/p50_us': fact('R17', 'us', 'CPython 3.11', [1630.348, 1635.276, 1651.81, 11]),
  'C/py3.11/iv5/hogs1/p50_us': fact('R17', 'us', 'CPython 3.11', [5168.6565, 5199.927, 5298.6474, 10]),
  'C/py3.11/iv50/hogs1/p50_us': fact('R17', 'us', 'CPython 3.11', [50341.073, 100435.681, 100515.039, 11]),
  'C/kernel_onecore/hog0/p50_us': fact('R19', 'us', 'Linux 6.18', [71.68, 73.0, 75.52, 10]),
  'C/kernel_onecore/hog1/p50_us': fact('R19', 'us', 'Linux 6.18', [63.7, 64.1, 64.32, 9]),
  'D/ratio/thread_futex/goroutine_chan': fact('R21', 'times', 'Go 1.19; C, gcc 12', [22.9295, 23.2307, 23.4262, 10]),
  'D/futex_thr/ns': fact('R21', 'ns', 'C, gcc 12', [2305.4, 2311.9, 2319.62, 10]),
  'D/ratio/futex_proc/futex_thr': fact('R22', 'times', 'C, gcc 12', [1.0309, 1.0335, 1.0406, 9]),
  'D/ring/P8/ws1024/ratio': fact('R22', 'times', 'C, gcc 12', [1.6889, 1.8462, 1.9379, 13]),
  'D/ratio/py_thread_lock/asyncio_future': fact('R24', 'times', 'CPython 3.11', [2.1669, 2.2197, 2.2628, 13]),
  'E/py/thread/us': noisy('R27', 'us', 'CPython 3.11', [80.3047, 82.6112, 123.7489, 6]),
  'E/fork/us': fact('R27', 'us', 'C, gcc 12', [103.23, 133.735, 158.37, 6]),
  'E/py/mp_fork/us': noisy('R27', 'us', 'CPython 3.11', [2088.1757, 2132.837, 3075.9641, 6]),
  'E/pytaskmem/task_kb': fact('R28', 'kb', 'CPython 3.11', [0.8444, 0.8444, 0.8444, 6]),
  'E/gomem/per_kb': fact('R28', 'kb', 'Go 1.19', [2.648, 2.649, 2.656, 5]),
  'E/java17_platform/kb': fact('R28', 'kb', 'OpenJDK 17', [54.996, 58.544, 59.056, 6]),
  'E/pyproc_fork/uss_kb': fact('R28', 'kb', 'CPython 3.11', [1376, 1396, 1428, 5]),
  'E/pyproc_spawn/uss_kb': fact('R28', 'kb', 'CPython 3.11', [12796, 12808, 12824, 5]),
  'F/SCHED_OTHER/turn_over_wall': fact('R29', 'ratio', 'Linux 6.18', [0.9922, 0.9968, 0.9971, 14]),
  'F/SCHED_FIFO/turn_over_wall': fact('R29', 'ratio', 'Linux 6.18', [0.6236, 0.6249, 0.6251, 14]),
  'F/N4/slice_ms': fact('R30', 'ms', 'Linux 6.18', [3.9068, 3.962, 4.0226, 13]),
  'F/quantum/proc/ws0/q1000/eff': fact('R31', 'ratio', 'C, gcc 12', [0.9919, 0.9935, 0.9941, 9]),
  'F/quantum/proc/ws0/q5/eff': fact('R31', 'ratio', 'C, gcc 12', [0.6827, 0.6847, 0.6853, 8]),
  'F/nice5/ratio': fact('R33', 'times', 'Linux 6.18', [2.8672, 2.911, 2.9432, 13]),
  'G/asyncio3.11/cpu_in_loop/max_us': fact('R34', 'us', 'CPython 3.11', [99866.9679, 100212.3525, 101278.7882, 18]),
  'G/java21/virtual_par1/max_us': fact('R34', 'us', 'OpenJDK 21', [99420.98, 99907.6, 100520.74, 17]),
  'G/kernel/hog1/p50_us': fact('R35', 'us', 'Linux 6.18', [64.0, 64.15, 65.8, 16]),
  'G/kernel/hog1/max_us': fact('R35', 'us', 'Linux 6.18', [76.95, 124.85, 3717.35, 16]),
  'G/asyncio3.11/cpu_in_executor/max_us': fact('R36', 'us', 'CPython 3.11', [5338.6108, 5553.1445, 11729.3867, 18]),
  'H/random/ws64/extra_us': fact('R37', 'us', 'C, gcc 12', [11.5027, 11.937, 12.1726, 14]),
  'H/hop/ws256/p4000': fact('R38', 'ratio', 'C, gcc 12', [0.987, 0.9919, 0.9955, 27]),
  'H/hop/ws256/p100': fact('R38', 'ratio', 'C, gcc 12', [0.8333, 0.8529, 0.8665, 21]),
  'E/ipc/thread_1048576': fact('R39', 'us', 'CPython 3.11', [15.7055, 15.948, 25.1066, 6]),
  'E/ipc/process_1048576': fact('R39', 'us', 'CPython 3.11', [619.0059, 702.0609, 812.6329, 6]),
} as const satisfies Record<string, Fact>;
export type FactKey = keyof typeof FACTS;

/** What the default costs were made from. Those that are missing are durations, to scale. */
export const COST_SOURCES: Readonly<Partial<Record<keyof Costs, CostSource>>> = {
  greenSwitch: source('D/goswitch/chan_ns', 'ns', [99.0, 99.8, 100.78, 13]),
  coroutineSwitch: source('D/pyswitch/asyncio_sleep0_ns', 'ns', [1747.1393, 1768.8298, 1783.157, 13]),
  threadSwitch: source('D/futex_thr/ns', 'ns', [2305.4, 2311.9, 2319.62, 10]),
  processSwitch: source('D/ring/P8/ws256/proc', 'ns', [5466.68, 5569.25, 5681.13, 14]),
  gilHandoff: source('D/pyswitch/thread_lock_pp_ns', 'ns', [5587.0584, 5627.1592, 5773.7542, 13]),
  migration: source('H/random/ws64/extra_us', 'us', [11.5027, 11.937, 12.1726, 14]),
  spawnGoroutine: source('E/gocreate/spawn_join_us', 'us', [0.2479, 0.2895, 0.3545, 8]),
  spawnCoroutine: source('E/py/asyncio_task/us', 'us', [4.775, 4.8934, 8.4574, 6]),
  spawnThread: source('E/pthread/us', 'us', [34.052, 34.53, 40.67, 8]),
  spawnManagedThread: source('E/py/thread/us', 'us', [80.3047, 82.6112, 123.7489, 6]),
  spawnProcess: source('E/fork/us', 'us', [103.23, 133.735, 158.37, 6]),
  forkPython: source('E/py/mp_fork/us', 'us', [2088.1757, 2132.837, 3075.9641, 6]),
  spawnPython: source('E/py/mp_spawn/us', 'us', [76712.3657, 77192.2973, 86596.986, 6]),
  ipc: source('E/ipc/process_100', 'us', [17.4839, 18.338, 20.9707, 6]),
  memoryCoroutine: source('E/pytaskmem/task_kb', 'kb', [0.8444, 0.8444, 0.8444, 6]),
  memoryGoroutine: source('E/gomem/per_kb', 'kb', [2.648, 2.649, 2.656, 5]),
  memoryVirtual: source('E/java21_virtual/kb', 'kb', [3.331, 3.9045, 4.314, 6]),
  memoryThread: source('E/mem_pthread/per_kb', 'kb', [8.416, 8.544, 8.6, 5]),
  memoryManagedThread: source('E/java17_platform/kb', 'kb', [54.996, 58.544, 59.056, 6]),
  memoryPythonThread: source('E/pymem/thread_kb', 'kb', [16.176, 16.176, 16.176, 5]),
  memoryProcess: source('E/mem_fork/per_kb', 'kb', [32.0, 36.0, 36.0, 5]),
  memoryPythonProcess: source('E/pyproc_spawn/uss_kb', 'kb', [12796, 12808, 12824, 5]),
};
