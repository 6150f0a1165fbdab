/** The part of zzfx that we use; the package brings no types. */
declare module 'zzfx' {
  export const ZZFX: {
    volume: number;
    readonly audioContext: AudioContext;
    buildSamples(...parameters: readonly (number | undefined)[]): number[];
    playSamples(channels: readonly number[][], volumeScale?: number, rate?: number): AudioBufferSourceNode;
  };
}
