/** Read by the design system's script when it starts, so set before: nothing in the console. */
Object.assign(window, { dsfr: { verbose: false } });
