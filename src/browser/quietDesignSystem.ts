/** Read by the design system's script when it starts, so set before: it writes nothing to the console. */
Object.assign(window, { dsfr: { production: true } });
