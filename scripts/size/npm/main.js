import 'icp-filing-wizard';
import profile from 'icp-filing-wizard/providers/ksyun';
import { adapter } from '../adapter.js';

const wizard = document.querySelector('icp-filing-wizard');
wizard.provider = profile;
wizard.adapter = adapter;
