package org.commonground.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over a size: at once where the length is announced, while reading where it is not. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final ProblemWriter problems;

    BodyLimitFilter(BodyLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limits.of(request.getRequestURI());
        if (request.getContentLengthLong() > limit.toBytes()) {
            response.setHeader("Connection", "close");
            problems.write(new BodyTooLarge(limit).problem(), response);
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final DataSize limit;

        Limited(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final DataSize limit;
        private long left;

        LimitedStream(ServletInputStream body, DataSize limit) {
            this.body = body;
            this.limit = limit;
            this.left = limit.toBytes();
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            return one < 0 ? one : count(1, one);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = body.read(into, from, length);
            return read < 0 ? read : count(read, read);
        }

        private int count(int bytes, int result) throws BodyTooLarge {
            left -= bytes;
            if (left < 0) {
                throw new BodyTooLarge(limit);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
