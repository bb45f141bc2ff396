/** This repository's rule files, put into the bundle by `tools/catalogue-plugin.ts`. */
declare module "virtual:palvelupolku-catalogue" {
  export const files: readonly { readonly path: string; readonly text: string }[];
}
