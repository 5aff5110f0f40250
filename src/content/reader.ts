import { detect } from '../detectors/index';
import { offerReader } from './page-reader';
import { hideWarning, showWarning } from './warning';

offerReader({ detect, showWarning, hideWarning });
