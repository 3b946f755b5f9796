package org.releasemanager.documentation.bpmn;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.releasemanager.documentation.Documents;
import org.releasemanager.engine.ReleaseDelegate;

class DocumentationDelegatesTest {
    private final Documents documents = mock(Documents.class);

    @Test
    void eachStepMakesItsOneCall() {
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn("shop-2.0.0");
        Map<ReleaseDelegate, Consumer<Documents>> steps = Map.of(
                new PrepareDocumentsDelegate(documents), called -> called.prepare("shop-2.0.0"),
                new PublishDocumentsDelegate(documents), called -> called.publish("shop-2.0.0"),
                new WriteReportDelegate(documents), called -> called.writeReport("shop-2.0.0"));

        steps.forEach((step, call) -> {
            step.execute(execution);
            call.accept(verify(documents));
        });

        verifyNoMoreInteractions(documents);
    }
}
