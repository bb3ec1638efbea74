import './sdk/icp-filing-wizard.js';
import { adapter } from './adapter.js';

const wizard = document.querySelector('icp-filing-wizard');
wizard.provider = 'ksyun';
wizard.adapter = adapter;
