import type { Check } from "./check.ts";

/**
 * A quotation that no citation covers. Terms and titles in quotation marks need none.
 *
 *     Stalin wrote ⟦“we consider it correct to concentrate nine divisions”⟧ in July.
 *     Stalin wrote “we consider it correct to concentrate nine divisions” (wilsoncenter.org).
 */
export const quoteUncited: Check = {
  code: "quote.uncited",
  find: ({ essay }) =>
    essay.quotations.flatMap(({ kind, cover, whole, form }, quotation) =>
      kind === "quotation" && cover === "none" ? [{ ...whole, code: "quote.uncited", form, quotation }] : [],
    ),
};
