/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-prose-label.h"

#include "plaza-hits.h"
#include "plaza-link.h"

/* The colours of a marker pen: the same on a light and a dark page, with dark
 * letters on both (GNOME's palette: yellow 2, orange 2, dark 4). */
#define MARK_YELLOW "#f8e45c"
#define MARK_ORANGE "#ffa348"
#define MARK_LETTERS "#241f31"

typedef struct
{
  guint  start;
  guint  end;
  char  *uri;
} Link;

struct _PlazaProseLabel
{
  GtkWidget      parent_instance;

  GtkLabel      *label;
  PangoAttrList *runs;     /* what the text itself is */
  GArray        *links;    /* of Link */
  const char    *pressed;  /* the link that a press began on, or NULL; one of links' */
  GArray        *hits;     /* of PlazaHit */
  int            current;  /* index into hits, or -1 */
};

G_DEFINE_FINAL_TYPE (PlazaProseLabel, plaza_prose_label, GTK_TYPE_WIDGET)

static void
prose_label_link_clear (gpointer data)
{
  Link *link = data;

  g_free (link->uri);
}

static void
prose_label_insert (PangoAttrList  *list,
                    PangoAttribute *attribute,
                    guint           start,
                    guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
prose_label_insert_colour (PangoAttrList *list,
                           gboolean       background,
                           const char    *colour,
                           guint          start,
                           guint          end)
{
  PangoColor c;

  pango_color_parse (&c, colour);
  prose_label_insert (list,
                      background ? pango_attr_background_new (c.red, c.green, c.blue)
                                 : pango_attr_foreground_new (c.red, c.green, c.blue),
                      start, end);
}

static void
prose_label_update_attributes (PlazaProseLabel *self)
{
  g_autoptr(PangoAttrList) list = pango_attr_list_copy (self->runs);

  pango_attr_list_insert (list, pango_attr_insert_hyphens_new (FALSE));
  for (guint i = 0; i < self->hits->len; i++)
    {
      const PlazaHit *hit = &g_array_index (self->hits, PlazaHit, i);

      prose_label_insert_colour (list, TRUE, (int) i == self->current ? MARK_ORANGE : MARK_YELLOW, hit->start, hit->end);
      prose_label_insert_colour (list, FALSE, MARK_LETTERS, hit->start, hit->end);
      /* A line under the current hit: colour alone does not tell it apart for everybody. */
      if ((int) i == self->current)
        prose_label_insert (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), hit->start, hit->end);
    }

  gtk_label_set_attributes (self->label, list);
}

static const char *
prose_label_uri_at (PlazaProseLabel *self,
                    double           x,
                    double           y)
{
  PangoLayout *layout = gtk_label_get_layout (self->label);
  int left, top, index, trailing;

  gtk_label_get_layout_offsets (self->label, &left, &top);
  if (!pango_layout_xy_to_index (layout, (x - left) * PANGO_SCALE, (y - top) * PANGO_SCALE, &index, &trailing))
    return NULL;

  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);

      if ((guint) index >= link->start && (guint) index < link->end)
        return link->uri;
    }

  return NULL;
}

static const char *
prose_label_uri_at_event (PlazaProseLabel *self,
                          GdkEvent        *event)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_point_t point;
  double x, y, left, top;

  if (native == NULL || !gdk_event_get_position (event, &x, &y))
    return NULL;

  gtk_native_get_surface_transform (native, &left, &top);
  point = GRAPHENE_POINT_INIT (x - left, y - top);
  if (!gtk_widget_compute_point (GTK_WIDGET (native), GTK_WIDGET (self->label), &point, &point))
    return NULL;

  return prose_label_uri_at (self, point.x, point.y);
}

/* Not a gesture: the label claims every press for its own, to select by. */
static gboolean
prose_label_event_cb (GtkEventControllerLegacy *controller,
                      GdkEvent                 *event,
                      PlazaProseLabel          *self)
{
  GdkEventType type = gdk_event_get_event_type (event);
  gboolean primary = type == GDK_TOUCH_BEGIN || type == GDK_TOUCH_END ||
                     ((type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE) &&
                      gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY);
  const char *uri = primary ? prose_label_uri_at_event (self, event) : NULL;

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    self->pressed = uri;
  else if (uri != NULL && uri == self->pressed && !gtk_label_get_selection_bounds (self->label, NULL, NULL))
    /* Somebody who selects the words of a link does not want to go there. */
    plaza_link_open (GTK_WIDGET (self), uri);

  return GDK_EVENT_PROPAGATE;
}

static void
prose_label_motion_cb (GtkEventControllerMotion *controller,
                       double                    x,
                       double                    y,
                       PlazaProseLabel          *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->label), prose_label_uri_at (self, x, y) != NULL ? "pointer" : "text");
}

static void
prose_label_watch_pointer (PlazaProseLabel *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (prose_label_event_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  g_signal_connect_object (motion, "motion", G_CALLBACK (prose_label_motion_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->label), motion);
}

/* A label that can be selected but not focused would keep the Tab key to itself. */
static gboolean
plaza_prose_label_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  GtkWidget *label = GTK_WIDGET (PLAZA_PROSE_LABEL (widget)->label);

  return gtk_widget_get_focusable (label) && gtk_widget_child_focus (label, direction);
}

static gboolean
plaza_prose_label_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLAZA_PROSE_LABEL (widget)->label));
}

static void
plaza_prose_label_dispose (GObject *object)
{
  PlazaProseLabel *self = PLAZA_PROSE_LABEL (object);
  GtkWidget *label = GTK_WIDGET (g_steal_pointer (&self->label));

  g_clear_pointer (&label, gtk_widget_unparent);
  g_clear_pointer (&self->runs, pango_attr_list_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->hits, g_array_unref);

  G_OBJECT_CLASS (plaza_prose_label_parent_class)->dispose (object);
}

static void
plaza_prose_label_class_init (PlazaProseLabelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plaza_prose_label_dispose;
  GTK_WIDGET_CLASS (klass)->focus = plaza_prose_label_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = plaza_prose_label_grab_focus;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "prose-label");
}

static void
plaza_prose_label_init (PlazaProseLabel *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "xalign", 0.0f, "yalign", 0.0f, "selectable", TRUE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));

  /* Whoever comes to a passage with the Tab key wants to read it, not to have
   * all of it selected; and GTK 4.18 complains where it selects with nothing
   * having had the focus before. */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-label-select-on-focus", FALSE, NULL);

  self->runs = pango_attr_list_new ();
  self->hits = g_array_new (FALSE, FALSE, sizeof (PlazaHit));
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->links, prose_label_link_clear);
  self->current = -1;
}

/**
 * plaza_prose_label_new:
 * @text: the text
 * @css_class: (nullable): a style class of the label
 */
GtkWidget *
plaza_prose_label_new (const char *text,
                       const char *css_class)
{
  PlazaProseLabel *self = g_object_new (PLAZA_TYPE_PROSE_LABEL, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), css_class);
  gtk_label_set_text (self->label, text);

  return GTK_WIDGET (self);
}

/**
 * plaza_prose_label_new_heading:
 * @text: the text
 * @level: 1 for a title, 2 for what is below it, …
 * @css_class: a style class of the label
 *
 * Returns: (transfer floating): a passage that a screen reader can jump to as a heading
 */
GtkWidget *
plaza_prose_label_new_heading (const char *text,
                               guint       level,
                               const char *css_class)
{
  PlazaProseLabel *self = PLAZA_PROSE_LABEL (plaza_prose_label_new (text, css_class));

  g_object_set (self->label, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) level,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return GTK_WIDGET (self);
}

const char *
plaza_prose_label_get_text (PlazaProseLabel *self)
{
  g_return_val_if_fail (PLAZA_IS_PROSE_LABEL (self), NULL);

  return gtk_label_get_text (self->label);
}

/**
 * plaza_prose_label_set_stop:
 * @stop: whether the Tab key stops here. Of many passages only one is a stop:
 *   whoever wants to go past them presses Tab once.
 */
void
plaza_prose_label_set_stop (PlazaProseLabel *self,
                            gboolean         stop)
{
  g_return_if_fail (PLAZA_IS_PROSE_LABEL (self));

  gtk_widget_set_focusable (GTK_WIDGET (self->label), stop);
}

/**
 * plaza_prose_label_set_text:
 * @text: another text; runs, links and hits of the one before go with it
 */
void
plaza_prose_label_set_text (PlazaProseLabel *self,
                            const char      *text)
{
  g_return_if_fail (PLAZA_IS_PROSE_LABEL (self));
  g_return_if_fail (text != NULL);

  g_clear_pointer (&self->runs, pango_attr_list_unref);
  self->runs = pango_attr_list_new ();
  g_array_set_size (self->links, 0);
  self->pressed = NULL;
  g_array_set_size (self->hits, 0);
  self->current = -1;

  gtk_label_set_text (self->label, text);
  prose_label_update_attributes (self);
}

/**
 * plaza_prose_label_set_language:
 * @language: the tag of the language that all of the text is in
 */
void
plaza_prose_label_set_language (PlazaProseLabel *self,
                                const char      *language)
{
  g_return_if_fail (PLAZA_IS_PROSE_LABEL (self));
  g_return_if_fail (language != NULL);

  prose_label_insert (self->runs, pango_attr_language_new (pango_language_from_string (language)), 0, G_MAXUINT);
  prose_label_update_attributes (self);
}

/**
 * plaza_prose_label_add_run:
 * @run: what the run is
 * @start: bytes into the text
 * @end: bytes into the text
 */
void
plaza_prose_label_add_run (PlazaProseLabel *self,
                           PlazaRun         run,
                           guint            start,
                           guint            end)
{
  g_return_if_fail (PLAZA_IS_PROSE_LABEL (self));

  switch (run)
    {
    case PLAZA_RUN_STRONG:
      prose_label_insert (self->runs, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      break;

    case PLAZA_RUN_EMPHASIS:
      prose_label_insert (self->runs, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
      break;

    case PLAZA_RUN_BLANK:
      prose_label_insert_colour (self->runs, TRUE, "#e5a50a", start, end);
      prose_label_insert (self->runs, pango_attr_background_alpha_new (0x4ccc), start, end);
      prose_label_insert (self->runs, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, end);
      break;

    default:
      g_assert_not_reached ();
    }

  prose_label_update_attributes (self);
}

/**
 * plaza_prose_label_add_link:
 * @uri: where it leads; opened by plaza_link_open()
 *
 * A link in a passage answers to the pointer; what shows the passage offers
 * the same link as a button, for the keyboard and for a screen reader.
 */
void
plaza_prose_label_add_link (PlazaProseLabel *self,
                            const char      *uri,
                            guint            start,
                            guint            end)
{
  g_return_if_fail (PLAZA_IS_PROSE_LABEL (self));

  if (self->links->len == 0)
    prose_label_watch_pointer (self);

  g_array_append_val (self->links, ((Link) { start, end, g_strdup (uri) }));
  prose_label_insert (self->runs, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
  prose_label_update_attributes (self);
}

/**
 * plaza_prose_label_search:
 * @query: (nullable): what to mark
 *
 * Returns: how many hits are marked now
 */
guint
plaza_prose_label_search (PlazaProseLabel *self,
                          const char      *query)
{
  g_autoptr(GArray) hits = NULL;

  g_return_val_if_fail (PLAZA_IS_PROSE_LABEL (self), 0);

  hits = plaza_hits_find (gtk_label_get_text (self->label), query);
  if (hits->len == 0 && self->hits->len == 0)
    return 0;

  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = g_steal_pointer (&hits);
  self->current = -1;
  prose_label_update_attributes (self);

  return self->hits->len;
}

/**
 * plaza_prose_label_set_current:
 * @hit: which of the hits the reader is at, or -1
 */
void
plaza_prose_label_set_current (PlazaProseLabel *self,
                               int              hit)
{
  g_return_if_fail (PLAZA_IS_PROSE_LABEL (self));
  g_return_if_fail (hit < (int) self->hits->len);

  if (self->current == hit)
    return;

  self->current = hit;
  prose_label_update_attributes (self);
}

/**
 * plaza_prose_label_get_bounds:
 * @hit: which of the hits
 * @target: the widget in whose coordinates to answer
 * @bounds: (out): the box around the beginning of the hit
 *
 * Returns: whether there is such a place; not before the label has one itself
 */
gboolean
plaza_prose_label_get_bounds (PlazaProseLabel *self,
                              int              hit,
                              GtkWidget       *target,
                              graphene_rect_t *bounds)
{
  graphene_point_t origin;
  PangoRectangle box;
  int left, top;

  g_return_val_if_fail (PLAZA_IS_PROSE_LABEL (self), FALSE);
  g_return_val_if_fail (hit >= 0 && hit < (int) self->hits->len, FALSE);

  pango_layout_index_to_pos (gtk_label_get_layout (self->label),
                             g_array_index (self->hits, PlazaHit, hit).start, &box);
  gtk_label_get_layout_offsets (self->label, &left, &top);
  origin = GRAPHENE_POINT_INIT (left + (float) box.x / PANGO_SCALE, top + (float) box.y / PANGO_SCALE);

  if (!gtk_widget_compute_point (GTK_WIDGET (self->label), target, &origin, &origin))
    return FALSE;

  graphene_rect_init (bounds, origin.x, origin.y,
                      (float) box.width / PANGO_SCALE, (float) box.height / PANGO_SCALE);
  return TRUE;
}
