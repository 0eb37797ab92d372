export function serveWeb(options: {
  extension: string;
  folder: string;
  tests?: string;
  port?: number;
}): Promise<{ url: string; dispose(): void }>;
export function freePort(): Promise<number>;
