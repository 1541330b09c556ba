// The little of Node that the client uses: @types/node would be one more package to fetch.
declare module "node:fs" {
  export function readFileSync(path: string, encoding: "utf-8"): string;
}
declare const process: { argv: string[] };
