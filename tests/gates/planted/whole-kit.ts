import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import * as kit from 'react-aria-components';

// A screen that takes the whole kit instead of its parts: heavier than any first screen may be.
createRoot(document.body).render(createElement('p', null, Object.keys(kit).join(' ')));
