// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// Arrays that workers read live on shared memory: handing them over copies nothing.

/**
 * A zeroed Uint32Array on shared memory, to be read by all workers.
 * @param length elements, 0 and up
 * @throws RangeError when so much memory cannot be had
 */
export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4))
}

/**
 * A zeroed Uint16Array on shared memory, to be read by all workers.
 * @param length elements, 0 and up
 * @throws RangeError when so much memory cannot be had
 */
export function sharedUint16(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * 2))
}

/**
 * A zeroed Uint8Array on shared memory, to be read by all workers.
 * @param length elements, 0 and up
 * @throws RangeError when so much memory cannot be had
 */
export function sharedUint8(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length))
}

/**
 * A zeroed Float32Array on shared memory, to be read by all workers.
 * @param length elements, 0 and up
 * @throws RangeError when so much memory cannot be had
 */
export function sharedFloat32(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * 4))
}
