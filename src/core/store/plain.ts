/** A copy of our own of what an adapter handed over: the snapshot is frozen, and the adapter may go on with its objects. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
