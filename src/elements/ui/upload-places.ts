export interface UploadSide {
  readonly id: string;
  readonly label: string;
  /** What the picture must show. */
  readonly hint?: string | undefined;
  /** How many files given at once it takes, to become one picture; absent: one. */
  readonly atOnce?: number | undefined;
  /** Shows what is there; no file is added to it. */
  readonly shut?: boolean | undefined;
}

export interface UploadFile {
  readonly id: string;
  readonly name: string;
  /** Id of the side it belongs to; absent when there is one side. */
  readonly side?: string | undefined;
  readonly state: 'processing' | 'uploading' | 'done' | 'error';
  /** From 0 to 1 while uploading. */
  readonly progress?: number | undefined;
  readonly error?: string | undefined;
  /** A picture of it: its bytes, or an address. */
  readonly preview?: Blob | string | undefined;
}

export interface FilesChosen {
  readonly files: readonly File[];
  readonly side: string;
  /** Id of the file that these take the place of. */
  readonly replaces?: string;
}

/** The tile that files were given to, and the file there that they are to replace. */
export interface Target { readonly side: string; readonly replaces?: string }

/** What decides where files go. */
export interface Places {
  readonly sides: readonly UploadSide[];
  readonly files: readonly UploadFile[];
  readonly multiple: boolean;
  readonly limit: number;
}

/** The first tile also shows what belongs to none: a side that was taken from a paper with two, a file from before there were sides. */
export function filesOf({ sides, files }: Places, { id }: UploadSide): readonly UploadFile[] {
  const first = sides[0]?.id === id;
  return files.filter((file) => (file.side ?? '') === id || (first && !sides.some((side) => side.id === (file.side ?? ''))));
}

/** How many files a side takes now without any being replaced. */
export function roomIn(places: Places, side: UploadSide): number {
  if (side.shut) return 0;
  const { length } = filesOf(places, side);
  if (places.multiple) return Math.max(0, places.limit - length);
  return length === 0 ? (side.atOnce ?? 1) : 0;
}

export const takesSeveral = (places: Places): boolean => places.sides.reduce((room, side) => room + roomIn(places, side), 0) > 1;

/** Where a file goes that nobody has placed: the first side with room. */
export const freeSide = (places: Places): string => (places.sides.find((side) => roomIn(places, side) > 0) ?? places.sides[0])?.id ?? '';

/**
 * Several at once go to the places that are free, in the order of the sides; nothing that is there is replaced unless it was pointed at.
 * `left`: how many found no place.
 */
export function share(places: Places, files: readonly File[], { side: wanted, replaces }: Target): { readonly given: readonly FilesChosen[]; readonly left: number } {
  const { sides, multiple } = places;
  const inOrder = replaces === undefined && files.length > 1;
  const order = inOrder ? sides : [...sides].sort((a, b) => Number(b.id === wanted) - Number(a.id === wanted));
  const left = [...files];
  const given = order.flatMap((side): FilesChosen[] => {
    const instead = side.id === wanted && replaces !== undefined;
    const room = instead ? (side.atOnce ?? 1) + (multiple ? roomIn(places, side) : 0) : roomIn(places, side);
    const taken = left.splice(0, room);
    return taken.length === 0 ? [] : [{ files: taken, side: side.id, ...(instead ? { replaces } : {}) }];
  });
  return { given, left: left.length };
}
