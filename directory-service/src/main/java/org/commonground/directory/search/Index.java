package org.commonground.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;

/** The index, in memory only: it is made anew at every start. What is put in is found after the next {@link #refresh}. */
@Component
final class Index implements AutoCloseable {

    private static final int SEGMENTS = 1;

    private final ByteBuffersDirectory files = new ByteBuffersDirectory();
    private final FacetNames facets = new FacetNames();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    Index() throws IOException {
        writer = new IndexWriter(files, new IndexWriterConfig(Vocabulary.OF_DOCUMENTS));
        searchers = new SearcherManager(writer, null);
    }

    /** Something that is asked of one state of the index. */
    @FunctionalInterface
    interface Question<T> {
        T answer(IndexSearcher searcher) throws IOException;
    }

    FacetNames facets() {
        return facets;
    }

    void put(String key, Document document) {
        doing(() -> writer.updateDocument(new Term(Fields.KEY, key), document));
    }

    void remove(String key) {
        doing(() -> writer.deleteDocuments(new Term(Fields.KEY, key)));
    }

    /** The same once all there was has been put in: it is asked far more often than changed, and few segments answer sooner. */
    void settle() {
        doing(() -> writer.forceMerge(SEGMENTS));
        refresh();
    }

    void refresh() {
        doing(searchers::maybeRefreshBlocking);
    }

    <T> T ask(Question<T> question) {
        try {
            var searcher = searchers.acquire();
            try {
                return question.answer(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        files.close();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void doing(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
