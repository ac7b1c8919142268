// For threads that run the sources: `--import` this file. In a thread, tsx's own entry does less.
import { register } from 'tsx/esm/api';

register();
