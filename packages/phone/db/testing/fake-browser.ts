import 'fake-indexeddb/auto'
import Dexie from 'dexie'

// Whichever was imported first: Dexie looks for IndexedDB only once.
Dexie.dependencies.indexedDB = indexedDB
Dexie.dependencies.IDBKeyRange = IDBKeyRange
