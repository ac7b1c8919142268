import { hnswStore } from '../../vector-store/hnsw.js';
import { passageStoreContract } from './contract.js';

passageStoreContract('HNSWLib', hnswStore);
