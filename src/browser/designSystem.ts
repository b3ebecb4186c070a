/**
 * The part of the State design system's scripts that the portal's pages use, which start by
 * themselves: add a line to use one more (its style sheet: `src/ui/styles.css`).
 */
import "./quietDesignSystem";
import "@codegouvfr/react-dsfr/dsfr/core/core.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/scheme/scheme.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/button/button.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/breadcrumb/breadcrumb.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/card/card.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/checkbox/checkbox.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/display/display.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/modal/modal.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/navigation/navigation.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/header/header.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/table/table.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/tag/tag.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/tile/tile.module.min.js";
import "@codegouvfr/react-dsfr/dsfr/component/tooltip/tooltip.module.min.js";
