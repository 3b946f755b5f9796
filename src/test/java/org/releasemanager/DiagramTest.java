package org.releasemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.ModelFiles.models;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.releasemanager.ModelFiles.Model;

/** The diagrams are the product's manual: complete, and nothing lies on anything else. */
class DiagramTest {
    private record Box(BaseElement element, Rectangle2D area) {
        boolean hides(Box other) {
            return area.intersects(other.area) && !belongTogether(element, other.element);
        }

        private static boolean belongTogether(BaseElement a, BaseElement b) {
            return a.equals(b)
                    || a.getParentElement().equals(b)
                    || b.getParentElement().equals(a)
                    || a instanceof BoundaryEvent event && event.getAttachedTo().equals(b)
                    || b instanceof BoundaryEvent other && other.getAttachedTo().equals(a);
        }

        @Override
        public String toString() {
            return element.getId();
        }
    }

    static Stream<Model> all() {
        return models();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyElementIsDrawnOnce(Model model) {
        var read = model.read();
        var drawn = new ArrayList<String>();
        read.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        read.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));

        var elements = read.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .map(FlowElement::getId);

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(elements.toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void noShapeAndNoLabelLiesOnAnother(Model model) {
        var read = model.read();
        var boxes = new ArrayList<Box>();
        for (var shape : read.getModelElementsByType(BpmnShape.class)) {
            boxes.add(new Box(shape.getBpmnElement(), area(shape.getBounds())));
            addLabel(boxes, shape.getBpmnElement(), shape.getBpmnLabel());
        }
        for (var edge : read.getModelElementsByType(BpmnEdge.class)) {
            addLabel(boxes, edge.getBpmnElement(), edge.getBpmnLabel());
        }

        assertThat(overlaps(boxes)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void flowsRunAtRightAnglesFromShapeToShape(Model model) {
        for (var edge : model.read().getModelElementsByType(BpmnEdge.class)) {
            var points = List.copyOf(edge.getWaypoints());
            var flow = (SequenceFlow) edge.getBpmnElement();
            assertThat(touches(flow.getSource(), points.get(0)))
                    .as(flow.getId())
                    .isTrue();
            assertThat(touches(flow.getTarget(), points.get(points.size() - 1)))
                    .as(flow.getId())
                    .isTrue();
            for (var i = 1; i < points.size(); i++) {
                var from = points.get(i - 1);
                var to = points.get(i);
                assertThat(from.getX().equals(to.getX()) || from.getY().equals(to.getY()))
                        .as(flow.getId())
                        .isTrue();
            }
        }
    }

    private static void addLabel(List<Box> boxes, BaseElement element, @Nullable BpmnLabel label) {
        if (label != null) {
            boxes.add(new Box(element, area(label.getBounds())));
        }
    }

    private static List<String> overlaps(List<Box> boxes) {
        return boxes.stream()
                .flatMap(one -> boxes.stream()
                        .filter(other -> boxes.indexOf(one) < boxes.indexOf(other) && one.hides(other))
                        .map(other -> one + " and " + other))
                .toList();
    }

    private static boolean touches(FlowNode node, Waypoint point) {
        var bounds = ((BpmnShape) node.getDiagramElement()).getBounds();
        var box = area(bounds);
        box.setRect(box.getX() - 1, box.getY() - 1, box.getWidth() + 2, box.getHeight() + 2);
        return box.contains(point.getX(), point.getY());
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
