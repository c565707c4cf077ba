import { app } from 'electron';

export const reached = app;
